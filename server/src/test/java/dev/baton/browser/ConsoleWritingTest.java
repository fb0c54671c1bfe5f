package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.testing.ConsoleBrowser;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a merchant writes for shoppers: answers, the assistant's ways, the store's facts. */
class ConsoleWritingTest extends BrowserTest {
  private final Http http;

  ConsoleWritingTest(Http http) {
    this.http = http;
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void an_answer_is_written_said_changed_found_and_deleted(int width) {
    TestStore store = TestStore.create(http);
    try (Merchant merchant = merchant(store, "editor", width).opens("/answers")) {
      Page page = merchant.page;
      assertThat(page.getByText("No answers yet")).isVisible();
      merchant.button("Add an answer").click();
      page.getByLabel("Question *").fill("Do you gift wrap?");
      page.getByLabel("Also asked as").fill("Can it be wrapped as a present?");
      page.getByLabel("Answer *").fill("Yes, for free.");
      merchant.button("Save").click();
      assertThat(page.getByText("English · Other wordings: 1")).isVisible();
      merchant.reads();
      assertThat(Shopper.at(http, store.id()).says("do you gift wrap?")).contains("Yes, for free.");

      merchant.button("Edit: Do you gift wrap?").click();
      page.getByLabel("Also asked as").fill("x".repeat(1_000));
      merchant.button("Save").click();
      assertThat(page.getByLabel("Also asked as")).hasAttribute("aria-invalid", "true");
      page.getByLabel("Also asked as").fill("");
      page.getByLabel("Answer *").fill("Yes, for two dollars.");
      merchant.button("Save").click();
      assertThat(merchant.dialog()).hasCount(0);

      page.getByLabel("Search questions and answers").fill("moon");
      assertThat(page.getByText("None fits.")).isVisible();
      page.getByLabel("Search questions and answers").fill("two dollars");
      merchant.button("Edit: Do you gift wrap?").click();
      merchant.inDialog("Delete").click();
      assertThat(page.getByText("No answers yet")).isVisible();
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void the_assistant_gets_a_name_and_a_session_that_ends_in_between_loses_nothing(int width) {
    TestStore store = TestStore.create(http);
    try (Merchant merchant = merchant(store, "editor", width).opens("/assistant")) {
      Page page = merchant.page;
      page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Juno");
      merchant.button("Add a greeting").click();
      page.locator("textarea[name='greetings.0.text']").fill("Juno here, an AI assistant.");
      merchant.reads();
      page.context().clearCookies();
      merchant.button("Save").click();
      page.getByLabel("Password *").fill(ConsoleBrowser.PASSWORD);
      merchant.button("Sign in").click();
      assertThat(page.getByText("Saved. New conversations begin with it.")).isVisible();
      assertThat(merchant.complaints()).isEmpty();
    }
    assertThat(Shopper.at(http, store.id()).heard()).isEqualTo("Juno here, an AI assistant.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void the_store_says_what_is_wrong_at_its_field_and_keeps_what_is_right(int width) {
    TestStore store = TestStore.create(http);
    try (Merchant merchant = merchant(store, "editor", width).opens("/store")) {
      Page page = merchant.page;
      page.getByLabel("Reply time *").fill("two hours");
      page.getByLabel("Link of the notice").fill("no address");
      page.getByRole(
              AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Addresses of your shop"))
          .fill("https://shop.example");
      page.keyboard().press("Enter");
      merchant.button("Save").click();
      assertThat(page.getByLabel("Link of the notice")).hasAttribute("aria-invalid", "true");
      page.getByLabel("Link of the notice").fill("");
      merchant.button("Save").click();
      assertThat(page.getByText("Saved.", new Page.GetByTextOptions().setExact(true))).isVisible();
      merchant.reads();
      page.reload();
      assertThat(page.getByLabel("Reply time *")).hasValue("two hours");
      assertThat(page.getByText("https://shop.example", exact())).isVisible();
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
