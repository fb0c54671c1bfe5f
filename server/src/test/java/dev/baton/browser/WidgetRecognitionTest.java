package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.baton.browser.Chromium.Visit;
import dev.baton.testing.Http;
import dev.baton.testing.TestStore;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Shoppers who are recognised, who are not, and who go. */
class WidgetRecognitionTest extends BrowserTest {
  private static final String RECOGNISED = "You are recognized";

  private final Http http;

  WidgetRecognitionTest(Http http) {
    this.http = http;
  }

  @Test
  void a_signed_in_customer_is_recognised_and_leaves_nothing_behind() {
    try (Visit visit = storefront(http, 1280)) {
      Page page = visit.page;
      signIn(page, "jane");
      Widget widget = new Widget(page).open();
      assertThat(widget.chat().getByText(RECOGNISED)).isVisible();
      widget.say("I want to talk to a human about my lamp");
      String reference = widget.reference();
      JsonNode requester = TestStore.demo(http).ticket(reference).at("/requester");
      assertThat(requester.at("/email").asString("")).isEqualTo("jane@example.com");
      assertThat(requester.at("/name").asString("")).isEqualTo("Jane Doe");

      page.reload();
      assertThat(widget.chat().getByText(RECOGNISED)).isVisible();
      assertThat(page.getByLabel("Demo customer")).hasValue("jane");
      widget.writing().fill("and one more th");

      page.getByLabel("Demo customer").selectOption("");
      assertThat(widget.messages("assistant")).hasCount(1);
      assertThat(widget.messages("shopper")).hasCount(0);
      assertThat(widget.chat().getByText(RECOGNISED)).not().isVisible();
      assertThat(widget.writing()).hasValue("");
      assertThat(widget.chat().locator("body")).not().containsText(reference);
      assertThat(kept(page)).doesNotContain("verified", "named");
      assertThat(visit.errors).isEmpty();
    }
  }

  @Test
  void another_customer_does_not_see_the_first_ones_conversation() {
    try (Visit visit = storefront(http, 1280)) {
      Page page = visit.page;
      signIn(page, "jane");
      Widget widget = new Widget(page).open();
      widget.say("Do you offer gift wrapping?");
      assertThat(widget.messages("assistant")).hasCount(2);
      page.getByLabel("Demo customer").selectOption("omar");
      assertThat(widget.messages("shopper")).hasCount(0);
      assertThat(widget.chat().getByText(RECOGNISED)).isVisible();
      widget.say("I want to talk to a human about my lamp");
      JsonNode ticket = TestStore.demo(http).ticket(widget.reference());
      assertThat(ticket.at("/requester/email").asString("")).isEqualTo("omar@example.com");
      assertThat(ticket.toString()).doesNotContain("jane", "gift wrapping");
    }
  }

  @Test
  void who_signs_out_before_the_chat_was_looked_at_leaves_nothing_either() {
    try (Visit visit = storefront(http, 1280)) {
      Page page = visit.page;
      signIn(page, "jane");
      Widget widget = new Widget(page).open();
      assertThat(widget.chat().getByText(RECOGNISED)).isVisible();
      widget.button("Close the chat").click();
      page.context().addInitScript("window.Baton = [b => b.identify(null)];");
      page.evaluate("localStorage.removeItem('fern-and-finch.customer')");
      page.reload();
      page.waitForCondition(() -> kept(page).isEmpty());
      widget.open();
      assertThat(widget.chat().getByText(RECOGNISED)).not().isVisible();
    }
  }

  @Test
  void a_forged_token_is_told_to_the_page_and_shown_to_nobody_as_recognised() {
    try (Visit visit = storefront(http, 1280)) {
      Page page = visit.page;
      page.evaluate(
          """
          () => {
            window.told = [];
            Baton.on('identity', ({identity}) => told.push(identity));
            Baton.identify('eyJhbGciOiJub25lIn0.eyJzdWIiOiJqYW5lIn0.');
          }
          """);
      Widget widget = new Widget(page).open();
      page.waitForCondition(() -> page.evaluate("told.join()").equals("rejected"));
      assertThat(widget.chat().getByText(RECOGNISED)).not().isVisible();

      page.evaluate("Baton.identify({email: 'jane@example.com', userHash: 'f'.repeat(64)})");
      page.waitForCondition(() -> page.evaluate("told.length").equals(2));
      assertThat(page.evaluate("told[1]")).isEqualTo("rejected");
      assertThat(widget.chat().getByText(RECOGNISED)).not().isVisible();
      page.evaluate("Baton.identify({email: 'jane@example.com', oops: () => 1})");
      assertThat(visit.errors).isEmpty();
    }
  }

  private static void signIn(Page page, String customer) {
    page.waitForResponse(
        answer -> answer.url().endsWith("/" + customer + "/identity-token"),
        () -> page.getByLabel("Demo customer").selectOption(customer));
  }

  private static String kept(Page page) {
    return String.valueOf(page.evaluate("localStorage.getItem('baton.demo.shared') ?? ''"));
  }
}
