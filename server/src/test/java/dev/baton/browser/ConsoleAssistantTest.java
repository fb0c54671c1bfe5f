package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A merchant gives the assistant a name and first words, hears them, and so do shoppers. */
@BatonTest
class ConsoleAssistantTest {
  private final Http http;
  private final TestStore store;

  ConsoleAssistantTest(Http http) {
    Merchant.assumeBuilt();
    this.http = http;
    this.store = TestStore.create(http, Map.of("name", "Mug Shop"));
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void what_is_heard_in_the_preview_is_what_shoppers_hear_once_it_is_saved(int width, int height) {
    try (Chromium chromium = Chromium.start();
        Merchant merchant = Merchant.of(chromium, store, "editor", width, height)) {
      Page page = merchant.opens("/assistant").page;
      assertThat(page.getByText("Not used now: only a language model")).isVisible();
      page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Milo");
      merchant.button("Add a greeting").click();
      Locator greeting = page.getByRole(AriaRole.TEXTBOX, named("Greeting"));
      greeting.fill("Ahoy from {{first_name}}");
      merchant.button("Save").click();
      assertThat(page.getByText("There is no variable {{first_name}}").first()).isVisible();
      greeting.fill("Ahoy from ");
      merchant.button("Store name").click();
      merchant.button("Begin").click();
      Locator log = page.getByRole(AriaRole.LOG, named("Rehearsed conversation"));
      assertThat(log).containsText("Ahoy from Mug Shop");
      assertThat(log).containsText("Milo");
      assertThat(Shopper.at(http, store.id()).heard()).doesNotContain("Ahoy");
      merchant.button("Save").click();
      assertThat(page.getByText("Saved. New conversations begin with it.")).isVisible();
      assertThat(Shopper.at(http, store.id()).heard()).isEqualTo("Ahoy from Mug Shop");
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void who_saves_later_sees_what_was_saved_meanwhile(int width, int height) {
    try (Chromium chromium = Chromium.start();
        Merchant merchant = Merchant.of(chromium, store, "editor", width, height)) {
      Page page = merchant.opens("/assistant").page;
      page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Milo");
      assertThat(
              store
                  .admin()
                  .with("If-Match", "*")
                  .put(store.path("/assistant"), Map.of("name", "Juno"))
                  .status())
          .isEqualTo(200);
      merchant.button("Save").click();
      assertThat(merchant.dialog()).containsText("Somebody else saved meanwhile");
      assertThat(merchant.dialog()).containsText("Juno");
      assertThat(merchant.dialog()).containsText("Milo");
      merchant.reads();
      merchant.inDialog("Save mine").click();
      assertThat(page.getByText("Saved. New conversations begin with it.")).isVisible();
      assertThat(store.admin().get(store.path("/assistant")).text("/name")).isEqualTo("Milo");
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
