package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit log says who did what to what, by names, and leads to what can be looked at. */
class ConsoleAuditTest extends BrowserTest {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");
  private final Http http;

  ConsoleAuditTest(Http http) {
    this.http = http;
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void things_stand_by_their_names_and_nothing_is_read_for_each(int width) {
    TestStore store = TestStore.create(http);
    String reference = busyDay(store);
    List<String> reads = new ArrayList<>();
    try (Merchant merchant = merchant(store, "owner", width)) {
      Page page = merchant.page;
      page.onRequest(
          request -> {
            if (request.url().contains("/api/v1/admin/")) {
              reads.add(request.url().replaceAll(".*/stores/[^/?]*", ""));
            }
          });
      merchant.opens("/audit");
      assertThat(page.getByText("Who changed or read what.")).isVisible();
      assertThat(page.getByText("Removed an integration")).isVisible();
      assertThat(page.getByText("Name: Our desk").first()).isVisible();
      assertThat(page.getByText("Question: Do you ship to Norway?")).isVisible();
      assertThat(page.getByText("Switched a skill off")).isVisible();
      assertThat(page.getByText("Skill: Track order")).isVisible();
      assertThat(page.getByText("Role: Viewer")).isVisible();
      assertThat(ID.matcher(page.locator("main").innerText()).find()).isFalse();
      assertThat(reads).doesNotHaveDuplicates();
      merchant.reads();
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference).setExact(true))
          .first()
          .click();
      assertThat(page).hasURL(Pattern.compile(".*/inbox/" + reference));
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  private String busyDay(TestStore store) {
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("human please, my lamp hums");
    shopper.says("Maya Lopez, maya.lopez@example.com");
    Http admin = store.admin();
    admin.get(store.path("/tickets/" + shopper.reference()));
    Map<String, Object> desk = Map.of("type", "inbox", "name", "Our desk", "config", Map.of());
    String id = admin.post(store.path("/integrations"), desk).text("/id");
    assertThat(admin.delete(store.path("/integrations/" + id)).status()).isEqualTo(204);
    admin.post(
        store.path("/answers"),
        Map.of(
            "language", "en",
            "question", "Do you ship to Norway?",
            "alsoAsked", List.of(),
            "answer", "Yes."));
    admin.put(store.path("/skills/track_order"), Map.of("enabled", false));
    admin.post(
        store.path("/team/invitations"), Map.of("email", "kim@shop.example", "role", "viewer"));
    return shopper.reference();
  }
}
