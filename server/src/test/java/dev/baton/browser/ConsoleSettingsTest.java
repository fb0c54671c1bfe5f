package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.testing.BatonTest;
import dev.baton.testing.ConsoleBrowser;
import dev.baton.testing.Http;
import dev.baton.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The handoff's settings in the console. */
@BatonTest
class ConsoleSettingsTest {
  private static Chromium chromium;
  private final TestStore store;

  ConsoleSettingsTest(Http http) {
    this.store = TestStore.create(http);
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
  void the_keyboard_alone_changes_and_saves() {
    try (Merchant merchant = Merchant.of(chromium, store, "editor").opens("/skills")) {
      Page page = merchant.page;
      Locator edit =
          page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit settings"));
      assertThat(edit).isVisible();
      merchant.tabsTo(edit);
      page.keyboard().press("Enter");
      assertThat(merchant.subject()).isVisible();
      merchant.tabsTo(page.getByLabel("Ask for: Phone"));
      page.keyboard().press("Space");
      merchant.tabsTo(merchant.subject());
      page.keyboard().press("ControlOrMeta+a");
      page.keyboard().type("Needs a person");
      merchant.tabsTo(merchant.button("Save"));
      page.keyboard().press("Enter");
      assertThat(page.getByText("Saved. New conversations use it at once.")).isVisible();
      assertThat(merchant.complaints()).isEmpty();
    }
    assertThat(Merchant.subjectOf(store)).isEqualTo("Needs a person");
    assertThat(store.settings().at("/information/phone/enabled").asBoolean()).isTrue();
  }

  @Test
  void of_two_editors_the_second_sees_both_and_decides() {
    try (Merchant first = Merchant.of(chromium, store, "editor").opensSettings();
        Merchant second = Merchant.of(chromium, store, "editor").opensSettings()) {
      first.subject().fill("From the first");
      first.button("Save").click();
      assertThat(first.page.getByText("Saved. New conversations use it at once.")).isVisible();

      second.subject().fill("From the second");
      second.button("Save").click();
      assertThat(second.page.getByText("Somebody else saved meanwhile")).isVisible();
      assertThat(second.page.getByText("From the first")).isVisible();
      assertThat(second.page.getByText("From the second")).isVisible();
      assertThat(Merchant.subjectOf(store)).isEqualTo("From the first");

      second.button("Save mine").click();
      assertThat(second.page.getByText("Saved. New conversations use it at once.")).isVisible();
    }
    assertThat(Merchant.subjectOf(store)).isEqualTo("From the second");
    assertThat(store.settings().at("/version").asInt()).isEqualTo(3);
  }

  @Test
  void signed_out_in_the_middle_one_signs_in_again_and_loses_nothing() {
    try (Merchant merchant = Merchant.of(chromium, store, "editor").opensSettings()) {
      merchant.subject().fill("Written before");
      merchant.page.context().clearCookies();
      merchant.button("Save").click();
      Page page = merchant.page;
      assertThat(page.getByText("You were signed out")).isVisible();
      assertThat(page.getByLabel("Email *")).hasValue(merchant.email);
      page.getByLabel("Password *").fill(ConsoleBrowser.PASSWORD);
      merchant.button("Sign in").click();
      assertThat(page.getByText("Saved. New conversations use it at once.")).isVisible();
      assertThat(merchant.complaints()).isEmpty();
    }
    assertThat(Merchant.subjectOf(store)).isEqualTo("Written before");
  }

  @Test
  void what_is_wrong_stands_beside_its_field_and_what_is_unsaved_is_not_left_unasked() {
    try (Merchant merchant = Merchant.of(chromium, store, "editor").opens("/skills")) {
      Page page = merchant.page;
      page.getByText("Edit settings").click();
      Locator wrapUp = page.locator("textarea[name='wrapUp.default']");
      wrapUp.fill("x".repeat(5_000));
      merchant.button("Save").click();
      assertThat(page.getByText("This may have 2000 characters at most.")).isVisible();
      assertThat(wrapUp).hasAttribute("aria-invalid", "true");
      wrapUp.fill("Your ticket is {{ticket}}.");
      merchant.button("Save").click();
      assertThat(page.getByText("is no variable here")).isVisible();

      merchant.button("Cancel").click();
      assertThat(page.getByText("Leave without saving?")).isVisible();
      merchant.button("Keep editing").click();
      assertThat(wrapUp).hasValue("Your ticket is {{ticket}}.");
      page.goBack();
      merchant.button("Leave").click();
      assertThat(wrapUp).hasCount(0);
    }
    assertThat(store.settings().at("/version").asInt()).isEqualTo(1);
  }

  @Test
  void a_version_is_compared_and_restored() {
    store.with("subject", "The second one");
    try (Merchant merchant =
        Merchant.of(chromium, store, "editor").opens("/skills/human-handoff/versions")) {
      Page page = merchant.page;
      page.getByLabel("Choose version 1 to compare").check();
      page.getByLabel("Choose version 2 to compare").check();
      merchant.button("Compare two").click();
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      assertThat(dialog).containsText("Contact support");
      assertThat(dialog).containsText("The second one");
      page.keyboard().press("Escape");
      merchant.button("Restore").click();
      page.getByRole(AriaRole.DIALOG)
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Restore"))
          .click();
      assertThat(page.getByText("Version 1 was restored.")).isVisible();
    }
    assertThat(Merchant.subjectOf(store)).isEqualTo("Contact support");
  }

  @Test
  void a_viewer_looks_and_changes_nothing() {
    try (Merchant merchant = Merchant.of(chromium, store, "viewer").opensSettings()) {
      assertThat(merchant.subject()).isDisabled();
      assertThat(merchant.button("Save")).hasCount(0);
      assertThat(merchant.page.getByText("needs an editor or owner")).isVisible();
    }
  }
}
