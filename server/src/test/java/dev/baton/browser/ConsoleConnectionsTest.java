package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import dev.baton.shared.ModelProvider;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.ShopifyHook;
import dev.baton.testing.StubModel;
import dev.baton.testing.TestStore;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language model and a shop are connected, tested and disconnected. */
@BatonTest
class ConsoleConnectionsTest {
  private final Http http;
  private final TestStore store;

  ConsoleConnectionsTest(Http http) {
    this.http = http;
    Merchant.assumeBuilt();
    this.store = TestStore.create(http);
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void a_language_model_is_connected_after_a_wrong_key(int width, int height) {
    try (StubModel model = StubModel.of(ModelProvider.OPENAI);
        Chromium chromium = Chromium.start();
        Merchant merchant = Merchant.of(chromium, store, "owner", width, height)) {
      Page page = merchant.opens("/model").page;
      assertThat(page.getByText("No language model: Baton’s own engine")).isVisible();
      page.getByLabel("Model *").fill("stub-1");
      page.getByLabel("Address").fill(String.valueOf(model.settings(1, false).baseUrl()));
      page.getByLabel("API key").fill("wrong");
      model.replies(any -> StubModel.Reply.error(401));
      merchant.button("Save and test").click();
      assertThat(page.getByText("The provider refuses the key.").first()).isVisible();
      assertThat(page.getByText("Failing")).isVisible();
      page.getByLabel("API key").fill("right");
      model.answers(any -> StubModel.NOTHING);
      merchant.button("Save and test").click();
      assertThat(page.getByText("Connected. It works.")).isVisible();
      assertThat(page.getByLabel("API key")).hasValue("");
      merchant.button("Disconnect").click();
      assertThat(page.getByText("Baton forgets its password or key.")).isVisible();
      merchant.button("Disconnect").last().click();
      assertThat(page.getByText("No language model: Baton’s own engine")).isVisible();
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void a_shop_that_left_and_a_customers_question_are_shown_with_what_to_do(int width, int height) {
    String secret = "shpss_0123456789abcdef";
    store
        .admin()
        .put(
            store.path("/shop"),
            Map.of(
                "type",
                "shopify",
                "config",
                Map.of("shop", "acme", "clientId", "id-1", "clientSecret", secret)));
    ShopifyHook shopify = new ShopifyHook(http, store, secret);
    shopify.tells(
        "customers/data_request", "{\"customer\":{\"id\":7,\"email\":\"jane@example.com\"}}");
    shopify.tells("app/uninstalled", "{\"id\":1}");
    try (Chromium chromium = Chromium.start();
        Merchant merchant = Merchant.of(chromium, store, "owner", width, height)) {
      Page page = merchant.opens("/alerts").page;
      assertThat(page.getByText("Baton was uninstalled in the shop")).isVisible();
      assertThat(page.getByText("A customer asks for their data")).isVisible();
      merchant.goesTo("/shop");
      assertThat(page.getByText("Install the app in your shop again")).isVisible();
      assertThat(page.getByText("jane@example.com · 7")).isVisible();
      Download taken = page.waitForDownload(() -> merchant.button("Take out").click());
      assertThat(taken.suggestedFilename()).endsWith(".json");
      assertThat(page.getByText("taken out")).isVisible();
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  @Test
  void what_is_missing_is_said_at_its_field() {
    try (Chromium chromium = Chromium.start();
        Merchant merchant = Merchant.of(chromium, store, "editor")) {
      Page page = merchant.opens("/model").page;
      merchant.button("Save and test").click();
      assertThat(page.getByText("This is needed.").first()).isVisible();
      assertThat(page.getByLabel("Model *")).hasAttribute("aria-invalid", "true");
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void the_demo_shop_is_connected_and_shown_as_what_it_is(int width, int height) {
    try (Chromium chromium = Chromium.start();
        Merchant merchant = Merchant.of(chromium, store, "owner", width, height)) {
      Page page = merchant.opens("/shop").page;
      assertThat(page.getByText("No shop connected")).isVisible();
      page.getByLabel("Shopify", new Page.GetByLabelOptions().setExact(true)).check();
      assertThat(page.getByText("Fill in one of these: client ID")).isVisible();
      page.locator("input[type=radio][value=demo]").check();
      merchant.button("Save and test").click();
      assertThat(page.getByText("This shop is made up")).isVisible();
      assertThat(page.getByText("Connected. It works.")).isVisible();
      merchant.goesTo("/setup");
      assertThat(page.getByText("The made-up demo shop is connected")).isVisible();
      merchant.goesTo("/shop");
      merchant.button("Disconnect").click();
      assertThat(page.getByText("Track order, Cancel order and Returns stop working.")).isVisible();
      merchant.button("Disconnect").last().click();
      assertThat(page.getByText("No shop connected")).isVisible();
      assertThat(merchant.complaints()).isEmpty();
    }
  }
}
