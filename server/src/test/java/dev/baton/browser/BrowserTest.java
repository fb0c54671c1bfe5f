package dev.baton.browser;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.baton.browser.Chromium.Visit;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.TestStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A test of pages in the machine's own Chromium, one for all methods of a class. */
@BatonTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
  private Chromium chromium;

  @BeforeAll
  void start() {
    // a machine with much else to do is slow, and not wrong
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    chromium = Chromium.start();
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  final Chromium chromium() {
    return chromium;
  }

  /** A new member of a store at the console, on a laptop or a phone by the width. */
  final Merchant merchant(TestStore store, String role, int width) {
    Merchant.assumeBuilt();
    return Merchant.of(chromium, store, role, width, width < 1000 ? 844 : 800);
  }

  /** A fresh profile that looks at the demo storefront. */
  final Visit storefront(Http http, int width) {
    Visit visit = chromium.visit(width, 844, "en-US");
    visit.page.navigate(http.base() + "/");
    return visit;
  }
}
