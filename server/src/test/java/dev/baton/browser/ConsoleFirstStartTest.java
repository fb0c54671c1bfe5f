package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.browser.Chromium.Visit;
import dev.baton.testing.BatonProcess;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who has never seen Baton starts it, and follows the link it prints. */
class ConsoleFirstStartTest {
  private static final Pattern LINK = Pattern.compile("http\\S+/console/sign-up#token=\\S+");

  @Test
  void the_owner_signs_up_changes_the_settings_and_sees_the_ticket(@TempDir Path directory) {
    Merchant.assumeBuilt();
    try (Chromium chromium = Chromium.start();
        BatonProcess baton = BatonProcess.start(directory.resolve("data"), Map.of()).ready();
        Visit visit = chromium.visit(1280, 800, "en-US")) {
      Page page = visit.page;
      page.navigate(link(baton));
      page.getByLabel("Your name *").fill("Maya Lopez");
      page.getByLabel("Email *").fill("maya@shop.example");
      page.getByLabel("Password *").fill("seven blue herons");
      page.getByRole(AriaRole.BUTTON, named("Create account")).click();

      assertThat(page.getByText("Still as it came: nothing was saved yet.")).isVisible();
      page.getByRole(AriaRole.LINK, named("Try it")).click();
      Locator phone = page.getByLabel("Ask for: Phone");
      phone.focus();
      page.keyboard().press("Space");
      page.getByRole(AriaRole.BUTTON, named("Won't give a phone")).click();
      Locator ticket = page.getByRole(AriaRole.REGION, named("The ticket it would open"));
      assertThat(ticket).containsText("maya.lopez@example.com");
      assertThat(ticket).containsText("I'd rather not give my phone number");

      page.getByRole(AriaRole.BUTTON, named("Save")).click();
      assertThat(page.getByText("Saved. New conversations use it at once.")).isVisible();
      page.getByRole(AriaRole.LINK, named("Get started")).click();
      assertThat(page.getByText("You have saved your own settings.")).isVisible();
      aPasskeyInsteadOfThePassword(page);
      theDemoGoesAndAStoreComes(page);
      assertThat(visit.errors).isEmpty();
    }
  }

  private static void aPasskeyInsteadOfThePassword(Page page) {
    Authenticator.in(page);
    press(page, "Your account");
    page.getByRole(AriaRole.MENUITEM, named("Account")).click();
    page.getByLabel("Name of the passkey *").fill("Laptop");
    press(page, "Add a passkey");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Delete: Laptop"))).isVisible();
    Legible.check(page);
    press(page, "Sign out everywhere");
    press(page, "Sign in with a passkey");
    assertThat(page.getByRole(AriaRole.BUTTON, named("Your account"))).isVisible();
  }

  private static void theDemoGoesAndAStoreComes(Page page) {
    page.setViewportSize(390, 844);
    page.navigate(page.url().replaceAll("/console/.*", "/console/demo/store"));
    press(page, "Remove the demo store");
    assertThat(page.getByText("This cannot be undone.")).isVisible();
    page.getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove the demo store"))
        .click();
    assertThat(page.getByText("The demo store is gone.")).isVisible();
    assertThat(page.getByText("There is no store here that you may open.")).isVisible();
    Legible.check(page);
    press(page, "New store");
    page.getByLabel("Name *", new Page.GetByLabelOptions().setExact(true)).fill("Lamp shop");
    press(page, "Make the store");
    assertThat(page.getByText("Still as it came: nothing was saved yet.")).isVisible();
    assertThat(page.url()).endsWith("/console/lamp-shop/setup");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static String link(BatonProcess baton) {
    Matcher found = LINK.matcher(baton.output());
    assertThat(found.find()).as(baton.output()).isTrue();
    return found.group();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
