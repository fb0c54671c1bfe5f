package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.browser.Chromium.Visit;
import dev.baton.testing.BatonTest;
import dev.baton.testing.ConsoleBrowser;
import dev.baton.testing.Http;
import dev.baton.testing.TestStore;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Coming in by an invitation, going, and coming back. */
@BatonTest
class ConsoleAccessTest {
  private final TestStore store;

  ConsoleAccessTest(Http http) {
    this.store = TestStore.create(http);
  }

  @Test
  void somebody_invited_joins_leaves_and_comes_back() {
    Merchant.assumeBuilt();
    String email = ConsoleBrowser.email();
    String link =
        store
            .admin()
            .post(store.path("/team/invitations"), Map.of("email", email, "role", "editor"))
            .text("/link");
    try (Chromium chromium = Chromium.start();
        Visit visit = chromium.visit(390, 844, "en-US")) {
      Page page = visit.page;
      String console = store.admin().base() + "/console";
      page.navigate(console + "/invitation#token=" + ConsoleBrowser.token(link));
      assertThat(page.getByText("to join as Editor")).isVisible();
      assertThat(page.getByLabel("Email *")).hasValue(email);
      page.getByLabel("Your name *").fill("Robin");
      page.getByLabel("Password *").fill(ConsoleBrowser.PASSWORD);
      press(page, "Join");
      assertThat(page.getByText("Human handoff works already")).isVisible();
      assertThat(page.url()).doesNotContain("token");

      press(page, "Your account");
      page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out")).click();
      assertThat(page.getByText("Sign in to Baton")).isVisible();
      page.navigate(console + "/" + store.id() + "/inbox");
      page.getByLabel("Email *").fill(email);
      page.getByLabel("Password *").fill("not the right one");
      press(page, "Sign in");
      assertThat(page.getByText("That did not work")).isVisible();
      page.getByLabel("Password *").fill(ConsoleBrowser.PASSWORD);
      press(page, "Sign in");
      assertThat(page.getByText("No tickets yet")).isVisible();
    }
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
