package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.testing.ConsoleBrowser;
import dev.baton.testing.Http;
import dev.baton.testing.TestStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The team of a store, and somebody's own account. */
class ConsolePeopleTest extends BrowserTest {
  private final Http http;

  ConsolePeopleTest(Http http) {
    this.http = http;
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void a_colleague_is_invited_gets_another_role_and_is_removed(int width) {
    TestStore store = TestStore.create(http);
    try (Merchant merchant = merchant(store, "owner", width).opens("/team")) {
      Page page = merchant.page;
      for (String email : new String[] {"nobody@shop.example", ConsoleBrowser.email()}) {
        page.getByLabel("Email *").fill(email);
        merchant.button("Make a link").click();
        assertThat(page.getByText("Send this link to " + email)).isVisible();
      }
      merchant.reads();
      ConsoleBrowser colleague = new ConsoleBrowser(http);
      String link = page.getByRole(AriaRole.STATUS).locator("pre").textContent();
      assertThat(colleague.accept(link, "Kim Lee").status()).isEqualTo(201);
      page.reload();
      assertThat(page.getByText("Send this link to")).hasCount(0);
      merchant.button("Withdraw").click();
      assertThat(page.getByText("nobody@shop.example")).hasCount(0);

      Locator role = page.getByLabel("Role of Kim Lee");
      assertThat(role).hasValue("editor");
      role.selectOption("Viewer");
      page.reload();
      assertThat(role).hasValue("viewer");
      assertThat(colleague.session().text("/stores/0/role")).isEqualTo("viewer");

      page.getByLabel("Role of Robin").selectOption("Editor");
      assertThat(page.getByText("This is the last owner").first()).isVisible();
      assertThat(page.getByLabel("Role of Robin")).hasValue("owner");

      merchant.button("Remove: Kim Lee").click();
      merchant.inDialog("Remove").click();
      assertThat(role).hasCount(0);
      assertThat(colleague.get(store.path("")).status()).isEqualTo(404);
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void a_new_password_ends_other_sessions_and_one_signs_out_everywhere(int width) {
    TestStore store = TestStore.create(http);
    try (Merchant merchant = merchant(store, "viewer", width).opens("/account")) {
      Page page = merchant.page;
      ConsoleBrowser elsewhere = new ConsoleBrowser(http);
      elsewhere.signIn(merchant.email, ConsoleBrowser.PASSWORD);
      page.getByLabel("Current password *").fill("not the right one");
      page.getByLabel("New password *").fill("nine grey geese");
      merchant.button("Change password").click();
      assertThat(page.getByLabel("Current password *")).hasAttribute("data-invalid", "true");
      assertThat(elsewhere.get(store.path("")).status()).isEqualTo(200);
      page.getByLabel("Current password *").fill(ConsoleBrowser.PASSWORD);
      merchant.button("Change password").click();
      assertThat(page.getByText("All your other sessions were signed out.")).isVisible();
      assertThat(elsewhere.get(store.path("")).status()).isEqualTo(401);
      merchant.reads();

      merchant.button("Sign out everywhere").click();
      assertThat(page.getByText("Sign in to Baton")).isVisible();
      page.reload();
      assertThat(page.getByText("Sign in to Baton")).isVisible();
      page.getByLabel("Email *").fill(merchant.email);
      page.getByLabel("Password *").fill("nine grey geese");
      merchant.button("Sign in").click();
      assertThat(page.getByText("Sign in to Baton")).hasCount(0);
      assertThat(merchant.complaints()).isEmpty();
    }
  }
}
