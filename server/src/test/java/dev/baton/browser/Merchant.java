package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import dev.baton.browser.Chromium.Visit;
import dev.baton.testing.ConsoleBrowser;
import dev.baton.testing.TestStore;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.springframework.core.io.ClassPathResource;

/** Somebody of a store's team at the console, in a browser of their own. */
final class Merchant implements AutoCloseable {
  private static final int MOST_TABS = 150;

  /** Milliseconds; a busy machine is no reason to fail. */
  private static final double PATIENCE = 20_000;

  final Page page;
  final String email;
  private final Visit visit;
  private final String home;

  private Merchant(Visit visit, String home, String email) {
    this.visit = visit;
    this.page = visit.page;
    this.home = home;
    this.email = email;
  }

  /** A new member of the store, signed in, on a laptop. */
  static Merchant of(Chromium chromium, TestStore store, String role) {
    return of(chromium, store, role, 1280, 800);
  }

  /** A new member of the store, signed in. */
  static Merchant of(Chromium chromium, TestStore store, String role, int width, int height) {
    ConsoleBrowser member = ConsoleBrowser.invited(store, role);
    String base = store.admin().base();
    Visit visit = chromium.visit(width, height, "en-US");
    visit
        .page
        .context()
        .addCookies(
            List.of(new Cookie("baton_session", member.cookie("baton_session")).setUrl(base)));
    visit.page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    return new Merchant(visit, base + "/console/" + store.id(), member.ownEmail());
  }

  /** Skips a test, in words, where the pages were not built. */
  static void assumeBuilt() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    Assumptions.assumeTrue(
        new ClassPathResource("static/console/index.html").exists(),
        "The console was not built: npm run build.");
  }

  /** In dark colours from now on. */
  Merchant inTheDark() {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    return this;
  }

  /** Opens a page of the store. */
  Merchant opens(String path) {
    page.navigate(home + path);
    return this;
  }

  /** Goes to another page of the store without loading everything anew, as by a link. */
  Merchant goesTo(String path) {
    page.evaluate(
        "to => { history.pushState({}, '', to); dispatchEvent(new PopStateEvent('popstate')); }",
        home + path);
    return this;
  }

  /** Whether everybody can read what is shown: axe finds nothing bad, and it fits its width. */
  Merchant reads() {
    Legible.check(page);
    return this;
  }

  /** A dialog of the page. */
  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  /** A button of the dialog, by its whole name. */
  Locator inDialog(String name) {
    return dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .last();
  }

  /** Opens the handoff's settings. */
  Merchant opensSettings() {
    opens("/skills/human-handoff");
    assertThat(subject()).isVisible();
    return this;
  }

  /** The subject in the settings. */
  Locator subject() {
    return page.getByLabel("Subject", new Page.GetByLabelOptions().setExact(true));
  }

  /** A button by its whole name. */
  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** A switch, which is reached by keyboard, as its real element is too small to press. */
  void presses(Locator onOff) {
    onOff.focus();
    page.keyboard().press("Space");
  }

  /** Goes from one thing to the next by the Tab key, until the one that is meant. */
  void tabsTo(Locator target) {
    for (int i = 0; i < MOST_TABS; i++) {
      page.keyboard().press("Tab");
      if ((Boolean) target.evaluate("element => element === document.activeElement")) {
        return;
      }
    }
    throw new AssertionError("Not reached by keyboard: " + target);
  }

  /** What the browser complained of, but for answers that were refused on purpose. */
  List<String> complaints() {
    return visit.errors.stream()
        .filter(error -> !error.startsWith("Failed to load resource"))
        .toList();
  }

  /** The settings of a store as an admin reads them. */
  static String subjectOf(TestStore store) {
    return store.settings().text("/subject");
  }

  @Override
  public void close() {
    visit.close();
  }
}
