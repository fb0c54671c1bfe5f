package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.TestStore;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever runs the installation makes a store, and goes from one to the other. */
@BatonTest
class ConsoleStoresTest {
  private final JdbcClient jdbc;
  private final TestStore store;

  ConsoleStoresTest(Http http, JdbcClient jdbc) {
    Merchant.assumeBuilt();
    this.jdbc = jdbc;
    this.store = TestStore.create(http, Map.of("name", "First Shop"));
  }

  private void runs(String email, boolean installation) {
    jdbc.sql("UPDATE account SET runs_installation = :runs WHERE email = :email")
        .param("runs", installation)
        .param("email", email)
        .update();
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void a_new_store_begins_with_its_checklist(int width, int height) {
    String mark = UUID.randomUUID().toString().substring(0, 8);
    try (Chromium chromium = Chromium.start();
        Merchant merchant = Merchant.of(chromium, store, "owner", width, height)) {
      runs(merchant.email, true);
      Page page = merchant.opens("/setup").page;
      merchant.button("Store: First Shop").click();
      item(page, "New store");
      page.getByLabel("Name *").fill("Café Nord " + mark);
      assertThat(page.getByLabel("Short name in addresses")).hasValue("cafe-nord-" + mark);
      page.getByLabel("Short name in addresses").fill(store.id());
      merchant.button("Make the store").click();
      assertThat(page.getByText("There is a store with this id already.")).isVisible();
      page.getByLabel("Short name in addresses").fill("nord-" + mark);
      merchant.button("Make the store").click();
      assertThat(page).hasURL(Pattern.compile(".*/console/nord-" + mark + "/setup"));
      assertThat(page.getByText("Still as it came: nothing was saved yet.")).isVisible();
      merchant.button("Store: Café Nord " + mark).click();
      item(page, "First Shop");
      assertThat(page).hasURL(Pattern.compile(".*/console/" + store.id() + "/setup"));
      assertThat(merchant.complaints()).isEmpty();
    } finally {
      jdbc.sql("UPDATE account SET runs_installation = false WHERE email LIKE 'm%@shop.example'")
          .update();
    }
  }

  private static void item(Page page, String name) {
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }
}
