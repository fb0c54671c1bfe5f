package dev.baton.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import dev.baton.browser.Chromium.Visit;
import dev.baton.testing.ConsoleBrowser;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How fast the console's pages are in headless Chromium, against a running Baton: the largest paint
 * of a page in a browser that has seen nothing yet and in one that was here before, and how long an
 * interaction takes until the next paint (the browser's own Event Timing, in steps of 8 ms).
 * Arguments: Baton's address, and the owner's sign-up link. Prints figures, never a verdict.
 */
final class ConsoleBench {
  private static final int TIMES = 5;
  private static final List<String> PAGES =
      List.of("setup", "skills/human-handoff", "inbox", "conversations", "deliveries", "analytics");

  private static final String LARGEST_PAINT =
      """
      () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().at(-1).startTime))
        .observe({ type: 'largest-contentful-paint', buffered: true }))
      """;

  private static final String SCRIPTS =
      """
      () => performance.getEntriesByType('resource').filter(one => one.name.endsWith('.js'))
        .reduce((sum, one) => sum + one.encodedBodySize, 0)
      """;

  private static final String LISTEN =
      """
      window.slowest = 0;
      new PerformanceObserver(list => list.getEntries().filter(one => one.interactionId)
        .forEach(one => window.slowest = Math.max(window.slowest, one.duration)))
        .observe({ type: 'event', durationThreshold: 16 });
      """;

  private static final String TWO_FRAMES =
      "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

  private final Chromium chromium;
  private final String base;
  private final Cookie session;

  private ConsoleBench(Chromium chromium, String base, Cookie session) {
    this.chromium = chromium;
    this.base = base;
    this.session = session;
  }

  /** Measures. */
  public static void main(String[] arguments) {
    Http http = new Http(arguments[0]);
    ConsoleBrowser owner = new ConsoleBrowser(http);
    Map<String, String> account =
        Map.of(
            "token",
            ConsoleBrowser.token(arguments[1]),
            "email",
            "owner@shop.example",
            "name",
            "Maya Lopez",
            "password",
            ConsoleBrowser.PASSWORD);
    owner.post("/api/v1/session/owner", account);
    for (int i = 0; i < 30; i++) {
      Shopper shopper = Shopper.at(http, "demo");
      shopper.says("human please, my mug arrived broken");
      shopper.says("Maya Lopez, maya.lopez@example.com");
    }
    Cookie cookie = new Cookie("baton_session", owner.cookie("baton_session")).setUrl(arguments[0]);
    try (Chromium chromium = Chromium.alone()) {
      ConsoleBench bench = new ConsoleBench(chromium, arguments[0], cookie);
      bench.paints();
      bench.interactions();
    }
  }

  private void paints() {
    for (String path : PAGES) {
      List<Double> first = new ArrayList<>();
      List<Double> again = new ArrayList<>();
      double bytes = 0;
      for (int i = 0; i < TIMES; i++) {
        try (Visit visit = visit()) {
          first.add(paint(visit.page, path));
          bytes = ((Number) visit.page.evaluate(SCRIPTS)).doubleValue();
          again.add(paint(visit.page, path));
        }
      }
      System.out.printf(
          Locale.ROOT,
          "LCP %-22s first %s, again %s; JavaScript %.0f kB compressed%n",
          path,
          ms(first),
          ms(again),
          bytes / 1000);
    }
  }

  private double paint(Page page, String path) {
    page.navigate(base + "/console/demo/" + path);
    page.getByRole(AriaRole.HEADING).first().waitFor();
    page.waitForFunction("() => !document.querySelector('[role=status] .mantine-Loader-root')");
    page.evaluate(TWO_FRAMES);
    return ((Number) page.evaluate(LARGEST_PAINT)).doubleValue();
  }

  private void interactions() {
    Map<String, List<Double>> figures = new LinkedHashMap<>();
    for (int i = 0; i < TIMES; i++) {
      try (Visit visit = visit()) {
        Page page = visit.page;
        page.addInitScript(LISTEN);
        paint(page, "setup");
        for (String entry : List.of("Inbox", "Deliveries", "Conversations")) {
          figure(
              figures,
              page,
              "to " + entry,
              () ->
                  page.getByRole(
                          AriaRole.LINK, new Page.GetByRoleOptions().setName(entry).setExact(true))
                      .click());
        }
        figure(
            figures,
            page,
            "the menu",
            () ->
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Your account"))
                    .click());
        paint(page, "skills/human-handoff");
        figure(
            figures,
            page,
            "a switch",
            () -> {
              page.getByLabel("Ask for: Phone").focus();
              page.keyboard().press("Space");
            });
        figure(
            figures,
            page,
            "a letter",
            () -> {
              page.getByLabel("Subject", new Page.GetByLabelOptions().setExact(true)).click();
              page.keyboard().type("Needs a person");
            });
      }
    }
    figures.forEach(
        (what, times) -> System.out.printf(Locale.ROOT, "interaction %-18s %s%n", what, ms(times)));
  }

  private static void figure(
      Map<String, List<Double>> figures, Page page, String what, Runnable act) {
    page.evaluate("window.slowest = 0");
    act.run();
    page.evaluate(TWO_FRAMES);
    page.waitForTimeout(300);
    double slowest = ((Number) page.evaluate("window.slowest")).doubleValue();
    figures.computeIfAbsent(what, _ -> new ArrayList<>()).add(slowest);
  }

  private Visit visit() {
    Visit visit = chromium.visit(1280, 800, "en-US");
    visit.page.context().addCookies(List.of(session));
    return visit;
  }

  private static String ms(List<Double> times) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return String.format(
        Locale.ROOT, "%.0f ms (slowest %.0f)", sorted.get(sorted.size() / 2), sorted.getLast());
  }
}
