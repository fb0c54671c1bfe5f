package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.testing.Http;
import dev.baton.testing.StubServer;
import dev.baton.testing.TestStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a merchant's programmer needs: the line for the shop, keys, webhooks. */
class ConsoleDevelopersTest extends BrowserTest {
  private final Http http;

  ConsoleDevelopersTest(Http http) {
    this.http = http;
  }

  /** A program that takes every message. */
  private static final class Receiver extends StubServer {
    @Override
    protected Output answer(Request request) {
      return json(200, "{}");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void a_key_is_shown_once_works_and_stops(int width) {
    TestStore store = TestStore.create(http);
    try (Merchant merchant = merchant(store, "owner", width).opens("/developers")) {
      Page page = merchant.page;
      assertThat(page.getByText("data-store=\"" + store.id() + "\"")).isVisible();
      page.getByLabel("Name of the key *").fill("Stock program");
      page.getByLabel("It may").selectOption("Do everything in this store");
      merchant.button("Make a key").click();
      assertThat(page.getByText("Copy it now: it is not shown again.")).isVisible();
      merchant.reads();
      String key = page.getByRole(AriaRole.STATUS).locator("pre").textContent();
      Http program = http.as(key);
      assertThat(program.get(store.path("")).status()).isEqualTo(200);
      page.reload();
      assertThat(page.getByText("Stock program")).isVisible();
      assertThat(page.content()).doesNotContain(key);
      merchant.button("Delete: Stock program").click();
      merchant.inDialog("Delete").click();
      assertThat(page.getByText("Stock program", new Page.GetByTextOptions().setExact(true)))
          .hasCount(0);
      assertThat(program.get(store.path("")).status()).isEqualTo(401);
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void a_webhook_is_added_tested_switched_off_and_deleted(int width) {
    TestStore store = TestStore.create(http);
    try (Receiver receiver = new Receiver();
        Merchant merchant = merchant(store, "owner", width).opens("/developers")) {
      Page page = merchant.page;
      page.getByLabel("Address of the receiver *").fill("https://user:pass@example.com/");
      merchant.button("Add webhook").click();
      assertThat(page.getByLabel("Address of the receiver *")).hasAttribute("aria-invalid", "true");
      page.getByLabel("Address of the receiver *").fill(receiver.uri() + "/baton");
      merchant.button("Add webhook").click();
      assertThat(page.getByText("The signing secret. Copy it now")).isVisible();
      merchant.button("Send a test").click();
      assertThat(page.getByText("It took the test message.")).isVisible();
      assertThat(receiver.requests()).hasSize(1);
      merchant.reads();
      merchant.button("Switch off").click();
      assertThat(page.getByText("Off", new Page.GetByTextOptions().setExact(true))).isVisible();
      merchant.button("Delete: " + receiver.uri() + "/baton").click();
      merchant.inDialog("Delete").click();
      assertThat(merchant.button("Send a test")).hasCount(0);
      assertThat(merchant.complaints()).isEmpty();
    }
  }
}
