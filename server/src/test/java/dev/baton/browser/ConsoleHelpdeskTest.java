package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.StubServer;
import dev.baton.testing.TestStore;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Helpdesks and tickets in the console. */
@BatonTest
class ConsoleHelpdeskTest {
  private static final String HOSTILE = "<img src=x onerror=\"window.hacked=1\">";
  private static Chromium chromium;
  private final Http http;
  private final TestStore store;

  ConsoleHelpdeskTest(Http http) {
    this.http = http;
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

  /** As much of Freshdesk as a test of a connection asks for. */
  private static final class Desk extends StubServer {
    @Override
    protected Output answer(Request request) {
      String key =
          Base64.getEncoder().encodeToString("right:X".getBytes(StandardCharsets.ISO_8859_1));
      if (!("Basic " + key).equals(request.headers().get("authorization"))) {
        return json(401, "{\"code\":\"invalid_credentials\"}");
      }
      return json(
          200, request.path().endsWith("/agents/me") ? "{\"id\":1,\"ticket_scope\":1}" : "[]");
    }
  }

  @Test
  void a_wrong_key_is_said_in_words_and_the_right_one_connects() {
    try (Desk desk = new Desk();
        Merchant merchant = Merchant.of(chromium, store, "owner").opens("/integrations")) {
      Page page = merchant.page;
      merchant.button("Connect Freshdesk").click();
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      dialog.getByLabel("API key *").fill("wrong");
      merchant.button("More settings").click();
      dialog.getByLabel("Address").fill(desk.uri().toString());
      merchant.button("Save and test").click();
      assertThat(dialog).containsText("Saved, but it does not work yet");
      assertThat(dialog).containsText("Freshdesk");

      dialog.getByLabel("API key").fill("right");
      merchant.button("Save and test").click();
      assertThat(dialog).containsText("Connected. It works.");
      assertThat(dialog.getByLabel("API key")).hasValue("");
      dialog.getByRole(AriaRole.BUTTON, named("Close")).last().click();
      assertThat(page.getByText("Works", new Page.GetByTextOptions().setExact(true))).hasCount(2);

      merchant.button("Disconnect").click();
      assertThat(dialog).containsText("Baton forgets its password or key.");
      dialog.getByRole(AriaRole.BUTTON, named("Disconnect")).click();
      assertThat(page.getByText("Works", new Page.GetByTextOptions().setExact(true))).hasCount(1);
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, 800", "390, 844"})
  void a_ticket_is_read_answered_and_closed(int width, int height) {
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("My mug arrived broken, can I talk to a person?");
    shopper.says("Maya Lopez, maya.lopez@example.com");
    try (Merchant merchant =
        Merchant.of(chromium, store, "editor", width, height).opens("/inbox")) {
      Page page = merchant.page;
      page.getByText(shopper.reference()).click();
      assertThat(page.getByText("maya.lopez@example.com (typed in this chat")).isVisible();
      page.getByLabel("Your answer").fill("We send a new one today.");
      merchant.button("Send answer").click();
      assertThat(page.getByText("Your answer is in the chat.")).isVisible();
      merchant.button("Close ticket").click();
      assertThat(merchant.button("Open again")).isVisible();
      merchant.reads();
      assertThat(merchant.complaints()).isEmpty();
    }
    assertThat(shopper.looks().toString()).contains("We send a new one today.");
  }

  @Test
  void hostile_names_subjects_and_words_stay_words() {
    TestStore hostile = TestStore.create(http, Map.of("name", "Shop " + HOSTILE));
    hostile.with("subject", "Subject " + HOSTILE);
    Shopper shopper = Shopper.at(http, hostile.id());
    shopper.says("human please, my lamp says " + HOSTILE + "<script>window.hacked=1</script>");
    shopper.says("Maya Lopez, maya.lopez@example.com");
    try (Merchant merchant = Merchant.of(chromium, hostile, "owner").opens("/inbox")) {
      Page page = merchant.page;
      assertThat(page.getByText("Shop " + HOSTILE)).isVisible();
      page.getByText("Maya Lopez").click();
      assertThat(page.getByText("Subject " + HOSTILE)).isVisible();
      assertThat(page.getByText("<script>window.hacked=1</script>").first()).isVisible();
      assertThat(page.locator("main img, main script")).hasCount(0);
      merchant.opens("/skills/human-handoff");
      assertThat(merchant.subject()).hasValue("Subject " + HOSTILE);
      assertThat(page.evaluate("typeof window.hacked")).isEqualTo("undefined");
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
