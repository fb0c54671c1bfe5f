package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.browser.Chromium.Visit;
import dev.baton.testing.BatonTest;
import dev.baton.testing.ConsoleBrowser;
import dev.baton.testing.Http;
import dev.baton.testing.TestStore;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts end, and those who have one join another store. */
@BatonTest
class ConsoleAccountTest {
  private final Http http;
  private final JdbcClient jdbc;
  private final TestStore store;

  ConsoleAccountTest(Http http, JdbcClient jdbc) {
    Merchant.assumeBuilt();
    this.http = http;
    this.jdbc = jdbc;
    this.store = TestStore.create(http, Map.of("name", "First Shop"));
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void an_account_is_deleted_unless_a_store_would_have_no_owner(int width, int height) {
    try (Chromium chromium = Chromium.start();
        Merchant owner = Merchant.of(chromium, store, "owner", width, height)) {
      Page page = owner.opens("/account").page;
      owner.button("Delete my account").click();
      assertThat(page.getByText("stays in the audit log")).isVisible();
      page.getByLabel("Current password").last().fill("not my password");
      owner.button("Delete my account").last().click();
      assertThat(page.getByText("This is not your password.").first()).isVisible();
      page.getByLabel("Current password").last().fill(ConsoleBrowser.PASSWORD);
      owner.button("Delete my account").last().click();
      assertThat(page.getByText("You are the last owner of First Shop")).isVisible();
      ConsoleBrowser.invited(store, "owner");
      owner.button("Delete my account").last().click();
      assertThat(page.getByText("Sign in to Baton")).isVisible();
      assertThat(new ConsoleBrowser(http).signIn(owner.email, ConsoleBrowser.PASSWORD).status())
          .isEqualTo(401);
      assertThat(owner.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void whoever_runs_this_baton_hands_it_over(int width, int height) {
    ConsoleBrowser colleague = ConsoleBrowser.invited(store, "owner");
    try (Chromium chromium = Chromium.start();
        Merchant runner = Merchant.of(chromium, store, "owner", width, height)) {
      jdbc.sql("UPDATE account SET runs_installation = true WHERE email = :email")
          .param("email", runner.email)
          .update();
      Page page = runner.opens("/account").page;
      runner.button("Hand this over").click();
      runner.reads();
      Locator dialog = runner.dialog();
      dialog.getByLabel("Email of your colleague").fill("nobody@shop.example");
      dialog.getByLabel("Current password").fill(ConsoleBrowser.PASSWORD);
      runner.inDialog("Hand this over").click();
      assertThat(dialog.getByText("Invite them to a store first").first()).isVisible();
      dialog.getByLabel("Email of your colleague").fill(colleague.ownEmail());
      runner.inDialog("Hand this over").click();
      assertThat(page.getByText("Handed over to " + colleague.ownEmail())).isVisible();
      assertThat(runner.button("Hand this over")).hasCount(0);
      assertThat(colleague.session().at("/installation").asBoolean()).isTrue();
      assertThat(runner.complaints()).isEmpty();
    } finally {
      jdbc.sql("UPDATE account SET runs_installation = false WHERE email = :email")
          .param("email", colleague.ownEmail())
          .update();
    }
  }

  @Test
  void somebody_with_an_account_signs_in_and_joins_another_store() {
    String email = ConsoleBrowser.invited(TestStore.create(http), "viewer").ownEmail();
    String other = ConsoleBrowser.invited(TestStore.create(http), "viewer").ownEmail();
    String link =
        store
            .admin()
            .post(store.path("/team/invitations"), Map.of("email", email, "role", "editor"))
            .text("/link");
    try (Chromium chromium = Chromium.start();
        Visit visit = chromium.visit(390, 844, "en-US")) {
      Page page = visit.page;
      String console = store.admin().base() + "/console";
      page.navigate(console + "/sign-in");
      page.getByLabel("Email *").fill(other);
      page.getByLabel("Password *").fill(ConsoleBrowser.PASSWORD);
      press(page, "Sign in");
      assertThat(page.getByText("Human handoff works already")).isVisible();
      page.navigate(console + "/invitation#token=" + ConsoleBrowser.token(link));
      assertThat(page.getByText("You are signed in as " + other)).isVisible();
      press(page, "Sign out");
      assertThat(page.getByText("You have an account with this email")).isVisible();
      page.getByLabel("Password *").fill(ConsoleBrowser.PASSWORD);
      press(page, "Sign in");
      assertThat(page.getByText("Human handoff works already")).isVisible();
      assertThat(page).hasURL(Pattern.compile(".*/console/" + store.id() + "/setup"));
      assertThat(store.admin().get(store.path("/team")).body()).contains(email);
    }
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
