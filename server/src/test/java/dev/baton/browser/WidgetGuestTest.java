package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.baton.browser.Chromium.Visit;
import dev.baton.testing.Http;
import dev.baton.testing.TestStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The widget on pages of another origin than Baton's, some of which mean no good. */
class WidgetGuestTest extends BrowserTest {
  private final Http http;

  WidgetGuestTest(Http http) {
    this.http = http;
  }

  @Test
  void a_page_that_spoils_everything_does_not_spoil_the_chat_and_is_left_alone() {
    String page =
        """
        <style>* { display: none !important; color: red !important; font-size: 60px !important;
          transform: rotate(9deg) !important; position: static !important; pointer-events: none !important; }
          html, body, h1 { display: block !important; }</style>
        <h1>Shop</h1>
        <script>
          window.heard = [];
          window.onmessage = event => heard.push(event.data);
          Array.prototype.map = Array.prototype.forEach = () => { throw new Error('spoilt'); };
          Array.prototype.toJSON = Object.prototype.toJSON = () => 'spoilt';
          Object.prototype.extra = 'everywhere';
          Element.prototype.append = Element.prototype.remove = () => { throw new Error('spoilt'); };
          String.prototype.trim = () => { throw new Error('spoilt'); };
          window.fetch = () => { throw new Error('spoilt'); };
          window.style = getComputedStyle(document.querySelector('h1')).cssText;
        </script>
        """;
    try (Visit visit = host(page, "")) {
      Widget widget = new Widget(visit.page);
      assertThat(widget.launcher()).isVisible();
      assertThat(widget.launcher().boundingBox())
          .satisfies(
              box -> {
                assertThat(box.height).isBetween(55.0, 57.0);
                assertThat(box.x + box.width).isBetween(1255.0, 1265.0);
                assertThat(box.y + box.height).isBetween(775.0, 785.0);
              });
      widget.open();
      widget.say("human please");
      assertThat(widget.log()).containsText("email");
      assertThat(visit.page.evaluate("heard")).isEqualTo(List.of());
      assertThat(
              (Boolean)
                  visit.page.evaluate(
                      "getComputedStyle(document.querySelector('h1')).cssText === window.style"))
          .isTrue();
      assertThat(visit.errors).isEmpty();
    }
  }

  @Test
  void a_strict_policy_needs_no_more_than_a_nonce_and_one_frame() {
    String policy =
        "default-src 'none'; script-src 'nonce-abc'; frame-src "
            + http.base()
            + "; style-src 'none'";
    try (Visit visit = host("<h1>Shop</h1>", "nonce=\"abc\"", policy)) {
      Widget widget = new Widget(visit.page).open();
      widget.say("human please");
      assertThat(widget.log()).containsText("email");
      assertThat(visit.errors).isEmpty();
    }
  }

  @Test
  void words_of_the_page_are_words_and_no_markup() {
    String hostile = "<img src=x onerror=window.hacked=1>";
    try (Visit visit = host("<h1>Shop</h1>", "data-label=\"" + hostile + "\"")) {
      Page page = visit.page;
      page.evaluate(
          "it => Baton.setContext({product: {title: it, url: 'javascript:alert(1)'}, search: it.repeat(50_000)})",
          hostile);
      page.getByText(hostile).click();
      Widget widget = new Widget(page);
      assertThat(widget.messages("assistant")).hasCount(1);
      page.evaluate("it => Baton.open({text: it})", hostile);
      assertThat(widget.writing()).hasValue(hostile);
      widget.writing().press("Enter");
      assertThat(widget.messages("shopper").locator(".bubble")).hasText(hostile);
      assertThat(widget.chat().locator(".log img")).hasCount(0);
      assertThat(page.evaluate("window.hacked ?? null")).isNull();
      assertThat(visit.errors).isEmpty();
    }
  }

  @Test
  void without_any_storage_the_chat_works_for_as_long_as_the_page_lives() {
    Visit visit = chromium().visit(1280, 800, "en-US");
    visit
        .page
        .context()
        .addInitScript(
            """
            for (const name of ['localStorage', 'sessionStorage'])
              Object.defineProperty(window, name, { get() { throw new DOMException('shut', 'SecurityError'); } });
            """);
    try (visit) {
      visit(visit, "<h1>Shop</h1>", "", "");
      Widget widget = new Widget(visit.page).open();
      widget.say("human please");
      assertThat(widget.log()).containsText("email");
      widget.button("Close the chat").click();
      widget.launcher().click();
      assertThat(widget.log()).containsText("email");
      assertThat(visit.errors).isEmpty();
    }
  }

  @Test
  void what_others_post_is_not_heard() {
    try (Visit visit = host("<iframe id=other srcdoc='<p>x'></iframe>", "")) {
      Page page = visit.page;
      page.evaluate("Baton.open()");
      Widget widget = new Widget(page);
      page.waitForCondition(() -> page.frames().stream().anyMatch(f -> f.url().contains("/chat/")));
      assertThat(page.frameLocator("iframe[title=Chat]").getByLabel("Write a message")).isVisible();
      String forged =
          """
          const forged = {type: 'hello', open: true, look: {}, kept: {}, journey: []};
          const send = (to) => {
            const channel = new MessageChannel();
            channel.port1.onmessage = (event) => (window.top.stolen = event.data);
            to.postMessage('baton', '*', [channel.port2]);
            channel.port1.postMessage(forged);
            to.postMessage({type: 'close'}, '*');
            to.postMessage({type: 'person'}, '*');
          };
          """;
      page.evaluate(
          "() => { "
              + forged
              + " for (let i = 0; i < frames.length; i++) send(frames[i]); send(window); }");
      page.frames().stream()
          .filter(frame -> frame.url().startsWith("about:srcdoc"))
          .findFirst()
          .orElseThrow()
          .evaluate(
              "() => { "
                  + forged
                  + " for (let i = 0; i < parent.frames.length; i++) send(parent.frames[i]); send(parent); }");
      page.evaluate("dispatchEvent(new MessageEvent('message', {data: {type: 'close'}}))");
      widget.frame().evaluate("() => new Promise(done => setTimeout(done, 300))");
      assertThat(page.evaluate("window.stolen ?? null")).isNull();
      assertThat(widget.frame().locator(".message")).hasCount(1);
      assertThat(widget.frame().locator("textarea")).isVisible();
    }
  }

  @Test
  void a_page_of_a_foreign_origin_gets_no_chat() {
    String store = TestStore.create(http).id();
    Visit visit = chromium().visit(1280, 800, "en-US");
    try (visit) {
      serve(visit.page, "<h1>Not the shop</h1>" + line(store, ""), "");
      visit.page.navigate(origin() + "/host");
      new Widget(visit.page).launcher().click();
      visit.page.waitForCondition(() -> !visit.errors.isEmpty());
      assertThat(visit.errors.toString()).contains("frame-ancestors");
    }
  }

  @Test
  void a_page_can_ask_listen_and_send_the_widget_away() {
    String before =
        "<h1>Shop</h1><script>window.Baton = [b => { window.early = typeof b.open; }];</script>";
    try (Visit visit = host(before, "")) {
      Page page = visit.page;
      Widget widget = new Widget(page);
      assertThat(widget.launcher()).isVisible();
      assertThat(page.evaluate("early")).isEqualTo("function");
      page.evaluate(
          """
          () => {
            window.news = [];
            for (const name of ['open', 'close', 'handoff', 'identity'])
              Baton.on(name, detail => news.push(name + ' ' + (detail.status ?? detail.identity ?? '')));
            Baton.on('open', () => { throw new Error('the page is wrong here'); });
            Baton.setContext(null); Baton.identify(7); Baton.on('open'); Baton.open({text: 3});
            Baton.startHandoff();
          }
          """);
      assertThat(widget.log()).containsText("email");
      page.evaluate("Baton.close()");
      assertThat(page.locator("iframe")).not().isVisible();
      assertThat(page.evaluate("news").toString())
          .contains("open ", "identity anonymous", "handoff collecting", "close ");
      page.evaluate("Baton.remove()");
      assertThat(page.evaluate("typeof Baton")).isEqualTo("undefined");
      assertThat(page.locator("body > *")).hasCount(3);
    }
  }

  @Test
  void where_third_party_cookies_are_blocked_nothing_is_missing() {
    try (Chromium strict = Chromium.alone("--test-third-party-cookie-phaseout");
        Visit visit = strict.visit(1280, 800, "en-US")) {
      visit(visit, "<h1>Shop</h1>", "", "");
      Widget widget = new Widget(visit.page).open();
      widget.say("human please");
      assertThat(widget.log()).containsText("email");
      visit.page.reload();
      assertThat(widget.messages("shopper")).hasCount(1);
      assertThat(visit.page.context().cookies()).isEmpty();
      assertThat(visit.errors).isEmpty();
    }
  }

  private Visit host(String html, String attributes) {
    return host(html, attributes, "");
  }

  private Visit host(String html, String attributes, String policy) {
    Visit visit = chromium().visit(1280, 800, "en-US");
    visit(visit, html, attributes, policy);
    return visit;
  }

  private void visit(Visit visit, String html, String attributes, String policy) {
    String store = TestStore.create(http, Map.of("origins", List.of(origin()))).id();
    serve(visit.page, html + line(store, attributes), policy);
    visit.page.navigate(origin() + "/host");
  }

  private String line(String store, String attributes) {
    return "<script async src=\"%s/widget.js\" data-store=\"%s\" %s></script>"
        .formatted(http.base(), store, attributes);
  }

  /** The same machine by another name, so another origin and another site than Baton's. */
  private String origin() {
    return http.base().replace("localhost", "127.0.0.1");
  }

  private void serve(Page page, String html, String policy) {
    Map<String, String> headers =
        policy.isEmpty() ? Map.of() : Map.of("Content-Security-Policy", policy);
    page.route(
        origin() + "/host",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setHeaders(headers)
                    .setBody("<!doctype html><html lang=en><title>Shop</title><body>" + html)));
  }
}
