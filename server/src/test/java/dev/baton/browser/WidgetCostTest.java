package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.baton.browser.Chromium.Visit;
import dev.baton.testing.Http;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/**
 * What the widget costs a page before anybody touches it: counts, which no slow machine changes.
 */
class WidgetCostTest extends BrowserTest {
  private static final String HTML =
      "<!doctype html><html lang=en><title>Plain</title><link rel=icon href=data:,><body><h1>Plain</h1>"
          + "<p>Words.</p><script>window.before = new Set(Object.getOwnPropertyNames(window));</script>";

  private final Http http;

  WidgetCostTest(Http http) {
    this.http = http;
  }

  @Test
  void one_request_one_global_and_nothing_that_moves() {
    Visit visit = chromium().visit(390, 844, "en-US");
    try (visit) {
      Page page = visit.page;
      List<String> asked = new CopyOnWriteArrayList<>();
      page.onRequest(request -> asked.add(URI.create(request.url()).getPath()));
      String line = "<script async src=\"/widget.js\" data-store=\"demo\"></script>";
      page.route(
          http.base() + "/plain",
          route ->
              route.fulfill(
                  new Route.FulfillOptions().setContentType("text/html").setBody(HTML + line)));
      page.navigate(http.base() + "/plain");
      assertThat(new Widget(page).launcher()).isVisible();
      page.evaluate(
          "() => new Promise(done => requestIdleCallback(() => requestAnimationFrame(done)))");
      assertThat(asked).containsExactly("/plain", "/widget.js");
      assertThat(
              page.evaluate(
                  "Object.getOwnPropertyNames(window).filter(it => !before.has(it) && it !== 'before').join()"))
          .isEqualTo("Baton");
      assertThat(page.context().cookies()).isEmpty();
      new Widget(page).open();
      Object shifts =
          page.evaluate(
              """
              () => new Promise(done => {
                let sum = 0;
                new PerformanceObserver(list => list.getEntries().forEach(it => sum += it.value))
                  .observe({type: 'layout-shift', buffered: true});
                setTimeout(() => done(String(sum)), 200);
              })
              """);
      assertThat(shifts).isEqualTo("0");
      assertThat(page.context().cookies()).isEmpty();
    }
  }
}
