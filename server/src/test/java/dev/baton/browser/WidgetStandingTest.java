package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import dev.baton.browser.Chromium.Visit;
import dev.baton.testing.Http;
import dev.baton.testing.TestStore;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the chat shows while it lasts: who writes, what became of the ticket, photos of before. */
class WidgetStandingTest extends BrowserTest {
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR42mM4kGCABzGMSmNDALXXg0FfzuCAAAAAAElFTkSuQmCC");

  private final Http http;

  WidgetStandingTest(Http http) {
    this.http = http;
  }

  @Test
  void an_agents_answer_is_marked_as_human_and_a_closed_ticket_is_said_to_be_closed() {
    try (Visit visit = storefront(http, 390)) {
      Widget widget = new Widget(visit.page).open();
      widget.say("I need a human, my lamp is broken");
      assertThat(widget.log()).containsText("email");
      widget.say("Jane Doe jane@example.com");
      TestStore demo = TestStore.demo(http);
      String ticket = demo.path("/tickets/" + widget.reference());
      String hostile = "Look: https://example.com/a <b onclick=alert(1)>javascript:alert(1)</b>";
      demo.admin().post(ticket + "/replies", Map.of("text", hostile));
      assertThat(widget.messages("agent")).hasCount(1);
      assertThat(widget.messages("agent").locator(".human")).hasText("Person");
      assertThat(widget.messages("agent").locator(".bubble")).hasText(hostile);
      assertThat(widget.messages("agent").locator("a")).hasCount(1);
      assertThat(widget.messages("agent").locator("a"))
          .hasAttribute("rel", "noopener noreferrer nofollow ugc");
      demo.admin().post(ticket + "/close", Map.of());
      assertThat(widget.chat().getByText("Our team has closed this request")).isVisible();
      assertThat(visit.errors).isEmpty();
    }
  }

  @Test
  void that_somebody_writes_is_shown_when_it_takes_a_moment_and_no_longer_than_that() {
    try (Visit visit = storefront(http, 390)) {
      Page page = visit.page;
      Route[] held = new Route[1];
      page.route(Pattern.compile(".*/messages"), route -> held[0] = route);
      Widget widget = new Widget(page).open();
      widget.say("Do you offer gift wrapping?");
      assertThat(widget.chat().getByText("The assistant is writing…")).isAttached();
      page.waitForCondition(() -> held[0] != null);
      held[0].resume();
      assertThat(widget.messages("assistant")).hasCount(2);
      assertThat(widget.chat().getByText("The assistant is writing…")).not().isAttached();
    }
  }

  @Test
  void an_announcement_on_the_live_line_is_shown_too() {
    try (Visit visit = storefront(http, 390)) {
      Page page = visit.page;
      page.route(
          Pattern.compile(".*/events"),
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/event-stream")
                      .setBody("event: typing\ndata: {\"typing\":true}\n\n")));
      Widget widget = new Widget(page).open();
      assertThat(widget.chat().getByText("The assistant is writing…")).isAttached();
    }
  }

  @Test
  void photos_of_before_a_reload_are_pictures_again() {
    try (Visit visit = storefront(http, 1280)) {
      Page page = visit.page;
      Widget widget = new Widget(page).open();
      widget
          .chat()
          .locator("input[type=file]")
          .setInputFiles(new FilePayload("parcel.png", "image/png", PIXEL));
      widget.say("My parcel is wet");
      assertThat(widget.messages("shopper").locator("img")).hasCount(1);
      page.reload();
      assertThat(widget.messages("shopper").locator("img"))
          .hasAttribute("alt", "Photo: parcel.png");
      assertThat(
              widget
                  .messages("shopper")
                  .locator("img")
                  .evaluate("img => img.decode().then(() => img.naturalWidth)"))
          .isEqualTo(10);
      assertThat(visit.errors).isEmpty();
    }
  }
}
