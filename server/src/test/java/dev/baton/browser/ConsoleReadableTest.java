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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Everybody can read every page: axe finds nothing serious, on a laptop and on a phone. */
@BatonTest
class ConsoleReadableTest {
  private static final List<String> PAGES =
      List.of(
          "/setup",
          "/skills",
          "/skills/own",
          "/skills/instructions",
          "/skills/human-handoff",
          "/skills/human-handoff/versions",
          "/answers",
          "/assistant",
          "/shop",
          "/model",
          "/conversations",
          "/analytics",
          "/inbox",
          "/deliveries",
          "/alerts",
          "/integrations",
          "/store",
          "/developers",
          "/team",
          "/audit",
          "/account");
  private static Chromium chromium;
  private final TestStore store;
  private final String reference;

  ConsoleReadableTest(Http http) {
    this.store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("My mug arrived broken, can I talk to a person?");
    shopper.says("Maya Lopez, maya.lopez@example.com");
    this.reference = shopper.reference();
    store
        .admin()
        .post(
            store.path("/webhooks"),
            Map.of("url", "https://example.com/hook", "events", List.of("agent.replied")));
  }

  @BeforeAll
  static void start() {
    Merchant.assumeBuilt();
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void on_a_laptop_in_the_light() {
    try (Merchant merchant = Merchant.of(chromium, store, "owner")) {
      everyPage(merchant);
    }
  }

  @Test
  void on_a_phone_in_the_dark() {
    try (Merchant merchant = Merchant.of(chromium, store, "owner", 390, 844).inTheDark()) {
      everyPage(merchant);
    }
  }

  @Test
  void before_one_is_signed_in() {
    try (Chromium.Visit visit = chromium.visit(390, 844, "de-DE")) {
      for (String path :
          List.of("/sign-in?error=not_invited", "/sign-up#token=x", "/invitation#token=x")) {
        visit.page.navigate(store.admin().base() + "/console" + path);
        assertThat(heading(visit.page)).isVisible();
        Legible.check(visit.page);
      }
      assertThat(visit.page.locator("html")).hasAttribute("lang", "de");
      Map.of(
              "not_invited", "Niemand mit Ihrer Adresse",
              "unverified", "Ihr Anbieter",
              "oidc", "Die Anmeldung dort")
          .forEach(
              (error, words) -> {
                visit.page.navigate(store.admin().base() + "/console/sign-in?error=" + error);
                assertThat(visit.page.getByText(words)).isVisible();
              });
    }
  }

  private void everyPage(Merchant merchant) {
    merchant.opens("/setup");
    for (String path : PAGES) {
      look(merchant, path);
    }
    look(merchant, "/inbox/" + reference);
    assertThat(merchant.complaints()).isEmpty();
  }

  private static void look(Merchant merchant, String path) {
    merchant.goesTo(path);
    Page page = merchant.page;
    assertThat(heading(page)).isVisible();
    assertThat(page.getByLabel("Loading…")).hasCount(0);
    merchant.reads();
  }

  private static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setIncludeHidden(true))
        .first();
  }
}
