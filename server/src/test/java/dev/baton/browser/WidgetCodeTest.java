package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.browser.Chromium.Visit;
import dev.baton.testing.Http;
import dev.baton.testing.TestStore;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shopper on another device, who is recognised by a code that comes by e-mail. */
class WidgetCodeTest extends BrowserTest {
  private static final Pattern CODE = Pattern.compile("\\b([0-9]{6})\\b");
  private static final String OFFER = "Be recognized by email";

  private final Http http;
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  WidgetCodeTest(Http http) {
    this.http = http;
  }

  @BeforeEach
  void mailbox() {
    mail.start();
  }

  @AfterEach
  void noMoreMail() {
    mail.stop();
  }

  @Test
  void a_code_recognises_and_what_is_wrong_with_one_is_said_in_words() {
    try (Visit visit = shop(sending(TestStore.create(http)))) {
      Page page = visit.page;
      page.evaluate(
          "() => { window.told = []; Baton.on('identity', it => told.push(it.identity)); }");
      Widget widget = new Widget(page).open();
      widget.button(OFFER).click();
      assertThat(widget.chat().getByLabel("Your email address")).isFocused();
      page.keyboard().type("jane");
      page.keyboard().press("Enter");
      assertThat(widget.chat().getByRole(AriaRole.ALERT))
          .hasText("This does not look like an email address.");
      widget.chat().getByLabel("Your email address").fill("jane@example.com");
      widget.button("Send me a code").click();
      assertThat(widget.chat().getByText("on its way to jane@example.com")).isVisible();
      assertThat(widget.chat().getByLabel("The six digits")).isFocused();
      String code = code();
      page.keyboard().type(code.equals("111111") ? "222222" : "111111");
      page.keyboard().press("Enter");
      assertThat(widget.chat().getByRole(AriaRole.ALERT)).containsText("That is not the code.");
      widget.button("Send a new code").click();
      mail.waitForIncomingEmail(10_000, 2);
      assertThat(widget.chat().getByRole(AriaRole.ALERT)).hasText("");
      String next = code();
      widget
          .chat()
          .getByLabel("The six digits")
          .fill(next.substring(0, 3) + " " + next.substring(3));
      widget.button("Confirm").click();
      assertThat(widget.chat().getByText("You are recognized")).isVisible();
      assertThat(widget.button(OFFER)).hasCount(0);
      assertThat(page.evaluate("told.at(-1)")).isEqualTo("verified");
      page.reload();
      assertThat(widget.chat().getByText("You are recognized")).isVisible();
    }
  }

  @Test
  void escape_leaves_the_form_and_not_the_chat() {
    try (Visit visit = shop(sending(TestStore.create(http)))) {
      Widget widget = new Widget(visit.page).open();
      widget.button(OFFER).click();
      visit.page.keyboard().press("Escape");
      assertThat(widget.chat().getByLabel("Your email address")).hasCount(0);
      assertThat(widget.writing()).isVisible();
    }
  }

  @Test
  void a_store_that_sends_no_mail_offers_no_code() {
    try (Visit visit = shop(TestStore.create(http))) {
      Widget widget = new Widget(visit.page).open();
      assertThat(widget.button(OFFER)).hasCount(0);
    }
  }

  private TestStore sending(TestStore store) {
    Map<String, Object> config =
        Map.of(
            "host", "127.0.0.1",
            "port", mail.getSmtp().getPort(),
            "tls", "none",
            "from", "shop@shop.test",
            "to", "owner@shop.test");
    Http.Answer set =
        store.admin().put(store.path("/alerts/channels/email"), Map.of("config", config));
    assertThat(set.status()).as(set.body()).isEqualTo(200);
    return store;
  }

  private Visit shop(TestStore store) {
    Visit visit = chromium().visit(390, 844, "en-US");
    String line = "<script async src=/widget.js data-store=" + store.id() + "></script>";
    visit.page.route(
        http.base() + "/shop-of-mine",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<!doctype html><html lang=en><title>Shop</title><body>" + line)));
    visit.page.navigate(http.base() + "/shop-of-mine");
    return visit;
  }

  /** The code in the latest mail. */
  private String code() {
    try {
      assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();
      var all = mail.getReceivedMessages();
      Matcher found = CODE.matcher(String.valueOf(all[all.length - 1].getContent()));
      assertThat(found.find()).isTrue();
      return found.group(1);
    } catch (MessagingException | IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
