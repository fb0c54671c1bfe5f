package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.baton.browser.Chromium.Visit;
import dev.baton.testing.Http;
import dev.baton.testing.TestStore;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DemoStorefrontTest extends BrowserTest {
  private static final String WRAP_UP =
      "I have forwarded your inquiry to an agent, who will respond within 24 hours.";
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR42mM4kGCABzGMSmNDALXXg0FfzuCAAAAAAElFTkSuQmCC");

  private final Http http;

  DemoStorefrontTest(Http http) {
    this.http = http;
  }

  @Test
  void the_example_chat_ends_with_a_ticket_and_survives_a_reload() {
    try (Visit visit = storefront(http, 1280)) {
      Page page = visit.page;
      Widget widget = new Widget(page);
      page.getByText("Try “I want to cancel part of my order 12345”").click();
      assertThat(widget.log()).containsText("AI assistant");
      assertThat(widget.writing()).hasValue("I want to cancel part of my order 12345");
      widget.writing().press("Enter");
      assertThat(widget.log())
          .containsText(
              "I understand you'd like to cancel part of order #12345. Let me connect you with our"
                  + " support team, who can help with partial cancellations. May I have your email to"
                  + " create a support ticket?");
      widget.say("jane@example.com");
      assertThat(widget.log()).containsText(WRAP_UP);
      String reference = widget.reference();
      assertThat(ticket(reference).at("/requester/name").asString("")).isEqualTo("Jane Doe");

      List<String> before = widget.texts();
      page.reload();
      assertThat(widget.chat().getByText(WRAP_UP)).isVisible();
      assertThat(widget.texts()).isEqualTo(before).hasSize(5);
      assertThat(widget.reference()).isEqualTo(reference);
      assertThat(visit.errors).isEmpty();
    }
  }

  @Test
  void a_person_is_one_press_away_and_hostile_words_stay_words() {
    try (Visit visit = storefront(http, 390)) {
      Page page = visit.page;
      Widget widget = new Widget(page).open();
      widget.person().click();
      assertThat(widget.log()).containsText("email");
      String hostile = "<img src=x onerror=alert(1)> {{email}} <script>x</script>";
      widget.say(hostile);
      assertThat(widget.chat().getByText(hostile)).isVisible();
      assertThat(widget.chat().locator(".log img, .log script")).hasCount(0);
      assertThat(visit.errors).isEmpty();
    }
  }

  @Test
  void photos_are_shown_sent_and_refused_in_words() {
    try (Visit visit = storefront(http, 1280)) {
      Widget widget = new Widget(visit.page).open();
      widget
          .chat()
          .locator("input[type=file]")
          .setInputFiles(
              new FilePayload[] {
                new FilePayload("parcel.png", "image/png", PIXEL),
                new FilePayload("letter.png", "image/png", "none".getBytes(StandardCharsets.UTF_8))
              });
      assertThat(widget.chat().getByText("parcel.png")).isVisible();
      assertThat(widget.chat().getByRole(AriaRole.ALERT))
          .containsText("This is not a photo we can open.");
      widget.say("My parcel is wet");
      assertThat(widget.messages("shopper").locator("img")).hasCount(1);
      widget.button("Remove this photo").click();
      assertThat(widget.chat().getByRole(AriaRole.ALERT)).hasCount(0);
    }
  }

  @Test
  void a_large_photo_is_made_smaller_before_it_travels() {
    try (Visit visit = storefront(http, 1280)) {
      Widget widget = new Widget(visit.page).open();
      widget
          .frame()
          .evaluate(
              """
              async () => {
                const canvas = Object.assign(document.createElement('canvas'), {width: 4000, height: 3000});
                const pen = canvas.getContext('2d');
                const noise = pen.createImageData(4000, 500);
                for (let i = 0; i < noise.data.length; i++) noise.data[i] = (i * 2654435761) >>> 24;
                pen.putImageData(noise, 0, 0);
                const blob = await new Promise(done => canvas.toBlob(done, 'image/png'));
                const files = new DataTransfer();
                files.items.add(new File([blob], 'wall.png', {type: 'image/png'}));
                document.querySelector('textarea').dispatchEvent(
                  new ClipboardEvent('paste', {clipboardData: files, bubbles: true, cancelable: true}));
              }
              """);
      widget.say("The wall is wrong, I want a person");
      assertThat(widget.log()).containsText("email");
      widget.say("Jane Doe jane@example.com");
      JsonNode photo = ticket(widget.reference()).at("/attachments/0");
      assertThat(photo.path("fileName").asString("")).isEqualTo("wall.jpg");
      assertThat(photo.path("contentType").asString("")).isEqualTo("image/jpeg");
      assertThat(photo.path("size").asInt()).isBetween(1, 2_500_000);
    }
  }

  @Test
  void the_way_through_the_shop_stands_in_the_ticket() {
    try (Visit visit = storefront(http, 1280)) {
      Page page = visit.page;
      Widget widget = new Widget(page);
      page.getByLabel("Search the shop").fill("mug");
      page.getByLabel("Search the shop").press("Enter");
      page.getByText("1 found for “mug”").waitFor();
      page.getByRole(AriaRole.LINK)
          .filter(new Locator.FilterOptions().setHasText("Stoneware Mug"))
          .click();
      page.getByText("Add to cart").click();
      assertThat(page.locator("[data-cart]")).hasText("1");
      widget.open();
      widget.say("I want a human");
      assertThat(widget.log()).containsText("email");
      widget.say("Jane Doe jane@example.com");
      JsonNode ticket = ticket(widget.reference());
      String way = ticket.at("/journey").toString();
      assertThat(way)
          .contains(
              "search",
              "mug",
              "product_viewed",
              "Stoneware Mug",
              "cart_updated",
              "1 × Stoneware Mug");
      assertThat(way).contains("/products/mug").doesNotContain("?q=");
      assertThat(way.split("product_viewed", -1)).as("told once").hasSize(2);
    }
  }

  @Test
  void the_keyboard_alone_is_enough() {
    try (Visit visit = storefront(http, 1280)) {
      Page page = visit.page;
      Widget widget = new Widget(page);
      widget.launcher().focus();
      page.keyboard().press("Enter");
      assertThat(widget.writing()).isFocused();
      page.keyboard().type("human please");
      page.keyboard().press("Enter");
      assertThat(widget.log()).containsText("email");
      page.keyboard().press("Escape");
      assertThat(widget.launcher()).isFocused();
      assertThat(page.locator("iframe")).not().isVisible();
      page.keyboard().press("Enter");
      assertThat(widget.writing()).isFocused();
      page.keyboard().press("Shift+Tab");
      assertThat(widget.button("Add a photo")).isFocused();
    }
  }

  private JsonNode ticket(String reference) {
    return TestStore.demo(http).ticket(reference);
  }
}
