package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.insight.CountedNews;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A merchant reads why a shopper was handed over, and answers what leads to a person. */
@BatonTest
class ConsoleInsightTest {
  private static final String QUESTION = "Do you ship to the moon?";
  private final TestStore store;
  private final String reference;

  ConsoleInsightTest(Http http, JdbcClient jdbc) {
    Merchant.assumeBuilt();
    this.store = TestStore.create(http);
    Shopper shopper = asking(http);
    shopper.says("Maya Lopez, maya.lopez@example.com");
    this.reference = shopper.reference();
    asking(http);
    new CountedNews(jdbc).await(store.id());
  }

  private Shopper asking(Http http) {
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says(QUESTION);
    shopper.says("human please");
    return shopper;
  }

  @Test
  void a_conversation_is_found_and_says_why_it_was_handed_over() {
    try (Chromium chromium = Chromium.start();
        Merchant merchant = Merchant.of(chromium, store, "viewer", 390, 844)) {
      Page page = merchant.opens("/conversations?q=maya.lopez%40example.com").page;
      page.getByText("Maya Lopez").click();
      Locator why = page.getByText("Why this answer: Asked for a person");
      why.focus();
      page.keyboard().press("Enter");
      assertThat(page.getByText("Wants a person from “human please”")).isVisible();
      link(page, "Open ticket " + reference).click();
      assertThat(page)
          .hasURL(store.admin().base() + "/console/" + store.id() + "/inbox/" + reference);
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  @Test
  void advice_opens_the_answer_and_is_gone_when_it_is_there() {
    try (Chromium chromium = Chromium.start();
        Merchant merchant = Merchant.of(chromium, store, "editor")) {
      Page page = merchant.opens("/analytics").page;
      assertThat(page.getByText("has no answer. Times asked: 2")).isVisible();
      page.getByText("As a table").click();
      assertThat(page.getByRole(AriaRole.ROW)).not().hasCount(0);
      link(page, "Add an answer").click();
      assertThat(page.getByLabel("Question *")).hasValue(QUESTION);
      page.getByLabel("Answer *").fill("Not yet.");
      merchant.button("Save").click();
      assertThat(page.getByText("Not yet.")).isVisible();
      merchant.goesTo("/analytics");
      assertThat(page.getByText("Has an answer now")).isVisible();
      assertThat(page.getByText("has no answer. Times asked: 2")).hasCount(0);
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
