package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.browser.Chromium.Visit;
import dev.baton.testing.Http;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WidgetNetworkTest extends BrowserTest {
  private final Http http;

  WidgetNetworkTest(Http http) {
    this.http = http;
  }

  @Test
  void what_was_written_without_a_network_is_sent_later_and_once() {
    try (Visit visit = storefront(http, 390)) {
      Widget widget = new Widget(visit.page).open();
      visit.page.context().setOffline(true);
      widget.say("Do you ship to Norway?");
      assertThat(widget.chat().getByText("Not sent yet")).isVisible();
      assertThat(widget.chat().getByText("You are offline.")).isVisible();
      visit.page.context().setOffline(false);
      assertThat(widget.chat().getByText("Not sent yet")).not().isVisible();
      assertThat(widget.chat().getByText("You are offline.")).not().isVisible();
      assertThat(widget.messages("shopper")).hasCount(1);
      assertThat(widget.messages("assistant")).hasCount(2);
    }
  }

  @Test
  void an_answer_that_got_lost_is_asked_for_again_under_the_same_id() {
    try (Visit visit = storefront(http, 1280)) {
      Page page = visit.page;
      Widget widget = new Widget(page).open();
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
      widget.say("Do you offer gift wrapping?");
      assertThat(widget.messages("assistant")).hasCount(2);
      page.waitForCondition(() -> asked.get() == 2);
      assertThat(widget.chat().getByText("Not sent yet")).not().isVisible();
      assertThat(widget.messages("shopper")).hasCount(1);
      page.reload();
      assertThat(widget.messages("assistant")).hasCount(2);
      assertThat(widget.messages("shopper")).hasCount(1);
    }
  }

  @Test
  void what_is_not_sent_and_what_is_not_finished_survive_a_reload() {
    try (Visit visit = storefront(http, 1280)) {
      Page page = visit.page;
      Widget widget = new Widget(page).open();
      page.route(Pattern.compile(".*/messages"), Route::abort);
      widget.say("Do you offer gift wrapping?");
      assertThat(widget.chat().getByText("Not sent yet")).isVisible();
      assertThat(widget.chat().getByText("We cannot be reached")).isVisible();
      widget.writing().fill("and one more th");
      page.unroute(Pattern.compile(".*/messages"));
      page.reload();
      assertThat(widget.messages("assistant")).hasCount(2);
      assertThat(widget.messages("shopper")).hasCount(1);
      assertThat(widget.writing()).hasValue("and one more th");
    }
  }

  @Test
  void a_server_that_was_away_finds_the_chat_waiting() {
    try (Visit visit = storefront(http, 1280)) {
      Page page = visit.page;
      Widget widget = new Widget(page);
      Pattern api = Pattern.compile(".*/api/v1/.*");
      page.route(api, Route::abort);
      widget.launcher().click();
      page.waitForCondition(() -> !visit.errors.isEmpty());
      assertThat(widget.chat().getByText("We cannot be reached")).isVisible();
      widget.say("human please");
      assertThat(widget.chat().getByText("Not sent yet")).isVisible();
      page.unroute(api);
      widget.button("Try now").click();
      assertThat(widget.log()).containsText("email");
      assertThat(widget.chat().getByText("We cannot be reached")).not().isVisible();
    }
  }

  @Test
  void a_live_line_that_was_cut_is_taken_up_where_it_broke() {
    try (Visit visit = storefront(http, 1280)) {
      Page page = visit.page;
      AtomicInteger lines = new AtomicInteger();
      page.route(
          Pattern.compile(".*/events"),
          route -> {
            if (lines.incrementAndGet() == 1) {
              route.fulfill(
                  new Route.FulfillOptions().setContentType("text/event-stream").setBody(": cut"));
            } else {
              route.resume();
            }
          });
      Widget widget = new Widget(page).open();
      shopperElsewhere(page).post(messages(page), saying("What do you sell?"));
      assertThat(widget.messages("shopper")).hasCount(1);
      assertThat(lines.get()).isGreaterThan(1);
    }
  }

  @Test
  void tabs_stay_in_step_and_a_closed_chat_counts_what_is_unread() {
    try (Visit visit = storefront(http, 1280)) {
      Page first = visit.page;
      Widget one = new Widget(first).open();
      Page second = first.context().newPage();
      second.navigate(http.base() + "/products/mug");
      Widget other = new Widget(second);
      other.launcher().click();
      assertThat(other.messages("assistant")).hasCount(1);
      other.say("What do you sell?");
      assertThat(other.messages("assistant")).hasCount(2);
      first.bringToFront();
      assertThat(one.messages("shopper")).hasCount(1);
      assertThat(one.messages("assistant")).hasCount(2);

      one.button("Close the chat").click();
      second.bringToFront();
      other.button("Close the chat").click();
      shopperElsewhere(second).post(messages(second), saying("human please"));
      assertThat(
              second
                  .getByRole(AriaRole.BUTTON)
                  .filter(new Locator.FilterOptions().setHasText("Chat with us")))
          .containsText("1");
      other.launcher().click();
      assertThat(other.log()).containsText("email");

      other.button("New conversation").click();
      assertThat(other.messages("shopper")).hasCount(0);
      first.bringToFront();
      one.launcher().click();
      assertThat(one.messages("shopper")).hasCount(0);
    }
  }

  private Http shopperElsewhere(Page page) {
    return http.as(kept(page).at("/conversation/token").asString(""));
  }

  private static String messages(Page page) {
    String id = kept(page).at("/conversation/conversationId").asString("");
    return "/api/v1/conversations/" + id + "/messages";
  }

  private static JsonNode kept(Page page) {
    String kept = (String) page.evaluate("localStorage.getItem('baton.demo.shared')");
    return JsonMapper.builder().build().readTree(kept);
  }

  private static Map<String, Object> saying(String text) {
    return Map.of("id", UUID.randomUUID().toString(), "text", text);
  }
}
