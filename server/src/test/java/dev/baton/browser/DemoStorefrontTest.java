package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.baton.browser.Chromium.Visit;
import dev.baton.shared.StoreId;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.ticket.Reference;
import dev.baton.ticket.Requester;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.Tickets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@BatonTest
class DemoStorefrontTest {
  private static final String WRAP_UP =
      "I have forwarded your inquiry to an agent, who will respond within 24 hours.";
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAYAAACNMs+9AAAAFUlEQVR42mNk+M9Qz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC");
  private static Chromium chromium;

  private final Http http;
  private final Tickets tickets;

  DemoStorefrontTest(Http http, Tickets tickets) {
    this.http = http;
    this.tickets = tickets;
  }

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void the_example_chat_ends_with_a_ticket_and_survives_a_reload() {
    try (Visit visit = visit(1280)) {
      Page page = visit.page;
      page.getByText("Try “I want to cancel part of my order 12345”").click();
      assertThat(log(page)).containsText("AI assistant");
      press(page, "Enter");
      assertThat(log(page))
          .containsText(
              "I understand you'd like to cancel part of order #12345. Let me connect you with our"
                  + " support team, who can help with partial cancellations. May I have your email to"
                  + " create a support ticket?");
      say(page, "jane@example.com");
      assertThat(log(page)).containsText(WRAP_UP);
      String reference = reference(page);
      assertThat(ticket(reference).requester())
          .isEqualTo(new Requester("Jane Doe", "jane@example.com", null));

      List<String> before = texts(page);
      page.reload();
      assertThat(page.getByText(WRAP_UP)).isVisible();
      assertThat(texts(page)).isEqualTo(before).hasSize(5);
      assertThat(reference(page)).isEqualTo(reference);
      assertThat(visit.errors).isEmpty();
    }
  }

  @Test
  void a_person_is_one_press_away_and_hostile_words_stay_words() {
    try (Visit visit = visit(390)) {
      Page page = visit.page;
      open(page);
      page.getByRole(AriaRole.BUTTON, named("Talk to a person")).click();
      assertThat(log(page)).containsText("email");
      String hostile = "<img src=x onerror=alert(1)> {{email}} <script>x</script>";
      say(page, hostile);
      assertThat(page.getByText(hostile)).isVisible();
      assertThat(page.locator(".chat-log img, .chat-log script")).hasCount(0);
      assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .isTrue();
      assertThat(visit.errors).isEmpty();
    }
  }

  @Test
  void what_was_written_without_a_network_is_sent_later_and_once() {
    try (Visit visit = visit(390)) {
      Page page = visit.page;
      open(page);
      page.context().setOffline(true);
      say(page, "Do you ship to Norway?");
      assertThat(page.getByText("Not sent yet")).isVisible();
      assertThat(page.getByText("You are offline.")).isVisible();
      page.context().setOffline(false);
      assertThat(page.getByText("Not sent yet")).not().isVisible();
      assertThat(page.locator(".chat-message.shopper")).hasCount(1);
      assertThat(page.locator(".chat-message.assistant")).hasCount(2);
    }
  }

  @Test
  void an_answer_that_got_lost_is_asked_for_again_under_the_same_id() {
    try (Visit visit = visit(1280)) {
      Page page = visit.page;
      open(page);
      AtomicInteger asked = new AtomicInteger();
      page.route(
          Pattern.compile(".*/messages"),
          route -> {
            if (asked.incrementAndGet() == 1) {
              route.fetch();
              route.abort();
            } else {
              route.resume();
            }
          });
      say(page, "Do you offer gift wrapping?");
      assertThat(page.locator(".chat-message.assistant")).hasCount(2);
      page.waitForCondition(() -> asked.get() == 2);
      assertThat(page.getByText("Not sent yet")).not().isVisible();
      assertThat(page.locator(".chat-message.shopper")).hasCount(1);
      page.reload();
      assertThat(page.locator(".chat-message.assistant")).hasCount(2);
      assertThat(page.locator(".chat-message.shopper")).hasCount(1);
    }
  }

  @Test
  void photos_are_shown_sent_and_refused_in_words() {
    try (Visit visit = visit(1280)) {
      Page page = visit.page;
      open(page);
      page.locator("input[type=file]")
          .setInputFiles(
              new FilePayload[] {
                new FilePayload("parcel.png", "image/png", PIXEL),
                new FilePayload(
                    "letter.png", "image/png", "no picture".getBytes(StandardCharsets.UTF_8))
              });
      assertThat(page.getByText("parcel.png")).isVisible();
      assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
      say(page, "My parcel is wet");
      assertThat(page.locator(".chat-message.shopper img")).hasCount(1);
      assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
    }
  }

  @Test
  void the_keyboard_alone_is_enough() {
    try (Visit visit = visit(1280)) {
      Page page = visit.page;
      page.locator(".chat-launcher").focus();
      press(page, "Enter");
      assertThat(page.getByLabel("Write a message")).isFocused();
      press(page, "Escape");
      assertThat(page.locator(".chat-launcher")).isFocused();
      assertThat(page.getByRole(AriaRole.LOG)).hasCount(0);
    }
  }

  private Visit visit(int width) {
    Visit visit = chromium.visit(width, 844, "en-US");
    visit.page.navigate(http.base() + "/");
    return visit;
  }

  private static void open(Page page) {
    page.getByRole(AriaRole.BUTTON, named("Chat with us")).click();
    assertThat(page.locator(".chat-message.assistant")).hasCount(1);
  }

  private static void say(Page page, String text) {
    page.getByLabel("Write a message").fill(text);
    press(page, "Enter");
  }

  private static void press(Page page, String key) {
    page.keyboard().press(key);
  }

  private static Locator log(Page page) {
    return page.getByRole(AriaRole.LOG);
  }

  private Ticket ticket(String reference) {
    return tickets
        .find(new StoreId("demo"), Reference.parse(reference).orElseThrow())
        .orElseThrow();
  }

  private static String reference(Page page) {
    Locator reference = page.locator(".chat-reference");
    assertThat(reference).isVisible();
    return reference.textContent().replace("Reference ", "");
  }

  private static List<String> texts(Page page) {
    return page.locator(".chat-message .bubble").allTextContents();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
