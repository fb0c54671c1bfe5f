package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.testing.ConsoleBrowser;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A network that fails, tabs that do not know of each other, the back button, hostile words. */
class ConsoleTroubleTest extends BrowserTest {
  private static final String HOSTILE = "<img src=x onerror=\"window.hacked=1\">";
  private static final String SAVED = "Saved. New conversations use it at once.";
  private final Http http;

  ConsoleTroubleTest(Http http) {
    this.http = http;
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void offline_is_said_and_what_was_written_is_saved_later(int width) {
    TestStore store = TestStore.create(http);
    try (Merchant merchant = merchant(store, "editor", width).opensSettings()) {
      Page page = merchant.page;
      page.context().setOffline(true);
      assertThat(page.getByText("You are offline.")).isVisible();
      merchant.reads();
      merchant.subject().fill("Written without a network");
      merchant.button("Save").click();
      assertThat(page.getByText(SAVED)).hasCount(0);
      page.context().setOffline(false);
      assertThat(page.getByText("You are offline.")).hasCount(0);
      assertThat(page.getByText(SAVED)).isVisible();
      assertThat(merchant.complaints()).isEmpty();
    }
    assertThat(Merchant.subjectOf(store)).isEqualTo("Written without a network");
  }

  @Test
  void a_dead_network_keeps_the_form_and_a_slow_one_shows() {
    TestStore store = TestStore.create(http);
    try (Merchant merchant = merchant(store, "editor", 390).opensSettings()) {
      Page page = merchant.page;
      String settings = "**/skills/human-handoff/settings";
      page.route(settings, Route::abort);
      merchant.subject().fill("Written once");
      merchant.button("Save").click();
      assertThat(page.getByText("Baton cannot be reached.")).isVisible();
      assertThat(merchant.subject()).hasValue("Written once");
      page.unroute(settings);

      AtomicReference<@Nullable Route> held = new AtomicReference<>();
      page.route(
          settings,
          route -> {
            if (route.request().method().equals("PUT")) {
              held.set(route);
            } else {
              route.resume();
            }
          });
      merchant.button("Save").click();
      assertThat(page.locator(".busy")).isVisible();
      assertThat(merchant.button("Save")).isDisabled();
      assertThat(page.getByText(SAVED)).hasCount(0);
      page.unroute(settings);
      Objects.requireNonNull(held.get()).resume();
      assertThat(page.getByText(SAVED)).isVisible();
      assertThat(page.locator(".busy")).hasCount(0);
    }
    assertThat(Merchant.subjectOf(store)).isEqualTo("Written once");
  }

  @Test
  void signed_out_in_one_tab_the_other_asks_again_and_goes_on() {
    TestStore store = TestStore.create(http);
    try (Merchant merchant = merchant(store, "editor", 1280).opensSettings()) {
      Page page = merchant.page;
      Page other = page.context().newPage();
      other.navigate(page.url().replace("/skills/human-handoff", "/inbox"));
      other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Your account")).click();
      other.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out")).click();
      assertThat(other.getByText("Sign in to Baton")).isVisible();

      merchant.subject().fill("Written in the first tab");
      merchant.button("Save").click();
      page.getByLabel("Password *").fill(ConsoleBrowser.PASSWORD);
      merchant.button("Sign in").click();
      assertThat(page.getByText(SAVED)).isVisible();

      other.reload();
      assertThat(other.getByText("Sign in to Baton")).hasCount(0);
      other.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Support Skills")).click();
      other.getByText("Edit settings").click();
      other.getByLabel("Subject", exactLabel()).fill("Written in the second");
      other.getByRole(AriaRole.BUTTON, named("Save")).click();
      assertThat(other.getByText(SAVED)).isVisible();
    }
    assertThat(Merchant.subjectOf(store)).isEqualTo("Written in the second");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void back_leads_to_what_was_there_and_hostile_words_stay_words(int width) {
    TestStore store = TestStore.create(http);
    hostile(store);
    try (Merchant merchant = merchant(store, "owner", width).opens("/conversations")) {
      Page page = merchant.page;
      page.getByLabel("Search").fill("maya.lopez@example.com");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile(".*q=maya.*"));
      page.getByText("Maya Lopez").click();
      assertThat(page).hasURL(Pattern.compile(".*/conversations/[0-9a-f-]{36}"));
      assertThat(page.getByText(HOSTILE).first()).isVisible();
      nothingRuns(page);
      page.goBack();
      assertThat(page.getByLabel("Search")).hasValue("maya.lopez@example.com");
      assertThat(page.getByText("Maya Lopez")).isVisible();
      for (String path : List.of("/answers", "/team", "/developers", "/assistant", "/audit")) {
        merchant.goesTo(path);
        Locator shown =
            path.equals("/assistant")
                ? page.locator("textarea[name='greetings.0.text']")
                : page.getByText("onerror").first();
        assertThat(shown).isVisible();
        nothingRuns(page);
      }
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  private void hostile(TestStore store) {
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("human please, my lamp says " + HOSTILE);
    shopper.says("Maya Lopez, maya.lopez@example.com");
    Http admin = store.admin();
    Map<String, Object> answer =
        Map.of("language", "en", "question", HOSTILE, "alsoAsked", List.of(), "answer", HOSTILE);
    assertThat(admin.post(store.path("/answers"), answer).status()).isEqualTo(201);
    Map<String, Object> webhook =
        Map.of(
            "url",
            "https://example.com/hook",
            "description",
            HOSTILE,
            "events",
            List.of("agent.replied"));
    assertThat(admin.post(store.path("/webhooks"), webhook).status()).isEqualTo(201);
    Map<String, Object> assistant =
        Map.of(
            "name", "Juno",
            "languages", "shopper",
            "tone", "",
            "greetings", List.of(Map.of("language", "", "text", HOSTILE)));
    Http editor = admin.with("If-Match", "*");
    assertThat(editor.put(store.path("/assistant"), assistant).status()).isEqualTo(200);
    String link =
        admin
            .post(
                store.path("/team/invitations"),
                Map.of("email", ConsoleBrowser.email(), "role", "editor"))
            .text("/link");
    assertThat(new ConsoleBrowser(http).accept(link, HOSTILE).status()).isEqualTo(201);
  }

  private static void nothingRuns(Page page) {
    assertThat(page.locator("main img, main script")).hasCount(0);
    assertThat(page.evaluate("typeof window.hacked")).isEqualTo("undefined");
  }

  private static Page.GetByLabelOptions exactLabel() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
