package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import dev.baton.browser.Chromium.Visit;
import dev.baton.testing.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chat and the storefront for everybody: WCAG 2.2 AA as far as a machine can see it. */
class WidgetAccessTest extends BrowserTest {
  private static final Path AXE = Path.of("..", "node_modules", "axe-core", "axe.min.js");

  private final Http http;

  WidgetAccessTest(Http http) {
    this.http = http;
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390, 320})
  void axe_finds_nothing_on_the_page_and_in_the_chat(int width) throws IOException {
    Assumptions.assumeTrue(Files.exists(AXE), "axe-core is not installed: npm ci brings it.");
    String axe = Files.readString(AXE);
    try (Visit visit = storefront(http, width)) {
      Page page = visit.page;
      // half faded in, words have half their contrast
      page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
      assertThat(violations(page.mainFrame(), axe)).isEmpty();
      Widget widget = new Widget(page).open();
      widget.say("I want to cancel part of my order 12345");
      assertThat(widget.log()).containsText("email");
      widget.say("jane@example.com");
      widget.reference();
      assertThat(violations(widget.frame(), axe)).isEmpty();
      page.navigate(http.base() + "/products/mug");
      page.evaluate("Baton.push(b => b.close())");
      assertThat(violations(page.mainFrame(), axe)).isEmpty();
      page.getByText("Add to cart").click();
      page.navigate(http.base() + "/cart");
      assertThat(violations(page.mainFrame(), axe)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 1280})
  void nothing_is_cut_off_and_every_target_can_be_hit(int width) {
    try (Visit visit = storefront(http, width)) {
      Page page = visit.page;
      assertThat(fits(page.mainFrame())).isTrue();
      Widget widget = new Widget(page).open();
      widget.say("x".repeat(300));
      widget.say("human please");
      assertThat(widget.log()).containsText("email");
      assertThat(fits(widget.frame())).isTrue();
      assertThat(widget.person()).isInViewport();
      assertThat(widget.writing()).isInViewport();
      assertThat(smallTargets(widget.frame())).isEmpty();
    }
  }

  @Test
  void at_four_hundred_percent_everything_can_still_be_reached() {
    Visit visit = chromium().visit(320, 200, "en-US");
    try (visit) {
      visit.page.navigate(http.base() + "/");
      Widget widget = new Widget(visit.page).open();
      widget.writing().scrollIntoViewIfNeeded();
      widget.say("human please");
      assertThat(widget.log()).containsText("email");
      assertThat(fits(widget.frame())).isTrue();
    }
  }

  @Test
  void words_are_in_the_shoppers_language_and_run_its_way() {
    Visit visit = chromium().visit(390, 844, "de-DE");
    try (visit) {
      visit.page.navigate(http.base() + "/");
      visit
          .page
          .getByRole(AriaRole.BUTTON)
          .filter(new Locator.FilterOptions().setHasText("Schreiben Sie uns"))
          .click();
      Widget widget = new Widget(visit.page);
      assertThat(widget.person()).hasText("Mit einem Menschen sprechen");
      assertThat(widget.chat().locator("html")).hasAttribute("lang", "de");
      assertThat(widget.messages("assistant").first()).containsText("KI");
    }
  }

  @Test
  void whole_messages_are_announced_politely_and_motion_is_spared() {
    try (Visit visit = storefront(http, 1280)) {
      visit.page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setReducedMotion(ReducedMotion.REDUCE)
              .setForcedColors(ForcedColors.ACTIVE));
      Widget widget = new Widget(visit.page).open();
      assertThat(widget.log()).hasAttribute("aria-live", "polite");
      assertThat(widget.log()).hasAttribute("aria-busy", "false");
      assertThat(
              widget
                  .frame()
                  .evaluate("getComputedStyle(document.querySelector('.message')).animationName"))
          .isEqualTo("none");
      assertThat(
              widget
                  .frame()
                  .evaluate("document.querySelectorAll('.log .message > .bubble').length"))
          .isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 320})
  void on_a_page_that_runs_from_right_to_left_everything_is_mirrored(int width) {
    Visit visit = chromium().visit(width, 700, "ar");
    try (visit) {
      Page page = visit.page;
      page.route(
          http.base() + "/rtl",
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/html;charset=UTF-8")
                      .setBody(
                          "<!doctype html><html lang=ar dir=rtl><title>متجر</title><body><h1>متجر</h1>"
                              + "<script async src=/widget.js data-store=demo></script>")));
      page.navigate(http.base() + "/rtl");
      Widget widget = new Widget(page);
      assertThat(widget.launcher().boundingBox().x).isLessThan(width / 2.0);
      widget.open();
      widget.say("أريد التحدث مع شخص، human please");
      assertThat(widget.log()).containsText("email");
      assertThat(widget.chat().locator("html")).hasAttribute("dir", "rtl");
      double close = widget.button("Close the chat").boundingBox().x;
      assertThat(close).isLessThan(widget.chat().locator(".avatar").boundingBox().x);
      assertThat(widget.messages("shopper").boundingBox().x)
          .isLessThan(widget.messages("assistant").first().boundingBox().x + 1);
      assertThat(fits(widget.frame())).isTrue();
      assertThat(fits(page.mainFrame())).isTrue();
    }
  }

  @Test
  void a_phones_keyboard_leaves_the_chat_above_it() {
    Visit visit = chromium().visit(390, 844, "en-US");
    try (visit) {
      Page page = visit.page;
      // as on an iPhone: the layout stays, what is seen of it shrinks and moves
      page.context()
          .addInitScript(
              """
              const view = Object.assign(new EventTarget(), {height: 844, offsetTop: 0, scale: 1});
              Object.defineProperty(window, 'visualViewport', {value: view});
              """);
      page.navigate(http.base() + "/");
      Widget widget = new Widget(page).open();
      page.evaluate(
          "Object.assign(visualViewport, {height: 420, offsetTop: 60}); visualViewport.dispatchEvent(new Event('resize'))");
      assertThat(page.locator("iframe")).hasCSS("height", "420px");
      assertThat(page.locator("iframe").boundingBox().y).isEqualTo(60);
      assertThat(widget.writing().boundingBox())
          .satisfies(box -> assertThat(box.y + box.height).isLessThan(480));
      assertThat(widget.person()).isInViewport();
      page.evaluate(
          "Object.assign(visualViewport, {height: 844, offsetTop: 0}); visualViewport.dispatchEvent(new Event('resize'))");
      assertThat(page.locator("iframe")).hasCSS("height", "844px");
    }
  }

  private static List<?> violations(Frame frame, String axe) {
    frame.evaluate("() => { " + axe + "; window.axe = axe; }");
    return (List<?>)
        frame.evaluate(
            """
        async () => (await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], iframes: false, resultTypes: ['violations'],
        })).violations.map(it => it.id + ': ' + it.nodes.map(node => node.html.slice(0, 120)).join(' | '))
        """);
  }

  private static boolean fits(Frame frame) {
    return (Boolean) frame.evaluate("document.documentElement.scrollWidth <= innerWidth");
  }

  private static List<?> smallTargets(Frame frame) {
    return (List<?>)
        frame.evaluate(
            """
        () => [...document.querySelectorAll('button, textarea')]
          .filter(it => it.offsetParent && (it.offsetWidth < 24 || it.offsetHeight < 24))
          .map(it => it.outerHTML.slice(0, 100))
        """);
  }
}
