package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.StubServer;
import dev.baton.testing.TestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tickets that a helpdesk refused, and what a merchant does about them. */
class ConsoleDeliveriesTest extends BrowserTest {
  private static final String SECRET = "whsec_dG9wLXNlY3JldC1vZi10aGUtbWVyY2hhbnQ4NzY1NDMyMQ==";
  private final Http http;

  ConsoleDeliveriesTest(Http http) {
    this.http = http;
  }

  /** A receiver that refuses everything until it is well. */
  private static final class Desk extends StubServer {
    private volatile boolean well;

    @Override
    protected Output answer(Request request) {
      return well ? json(200, "{}") : json(422, "{}");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void refused_tickets_go_elsewhere_or_are_tried_again_and_are_listed_as_csv(int width)
      throws IOException {
    TestStore store = TestStore.create(http);
    try (Desk desk = new Desk()) {
      store.with("integrationId", connect(store, desk));
      List<String> references =
          Stream.of("mug", "lamp", "chair").map(thing -> ticket(store, thing)).toList();
      try (Merchant merchant = merchant(store, "editor", width).opens("/deliveries")) {
        Page page = merchant.page;
        assertThat(state(page, "Needs a decision")).hasCount(3);
        merchant.reads();

        card(page, references.get(0)).getByText("Send elsewhere").click();
        page.getByRole(AriaRole.MENUITEM).first().click();
        assertThat(page.getByText("It goes to the other integration now.")).isVisible();
        assertThat(state(page, "Went elsewhere")).hasCount(1);

        desk.well = true;
        card(page, references.get(1)).getByText("Retry now").click();
        assertThat(page.getByText("It is tried again now.")).isVisible();
        assertThat(state(page, "Delivered")).hasCount(2);

        page.getByLabel("Integration").selectOption("Own desk");
        merchant.button("Retry all of it").click();
        assertThat(page.getByText("Deliveries that are tried again: 1")).isVisible();
        page.getByLabel("State").selectOption("Delivered");
        assertThat(page.getByText("Own desk ·")).hasCount(2);
        card(page, references.get(2)).getByText("Attempts: 2").click();
        assertThat(card(page, references.get(2)).getByText("Refused", exactly())).isVisible();
        merchant.reads();

        String csv =
            Files.readString(page.waitForDownload(merchant.button("Export CSV")::click).path());
        assertThat(csv).contains(references.get(1) + ",Own desk,delivered", references.get(2));
        assertThat(csv).doesNotContain(references.get(0));
        assertThat(merchant.complaints()).isEmpty();
      }
    }
  }

  private String connect(TestStore store, Desk desk) {
    Map<String, String> config = Map.of("url", desk.uri() + "/tickets", "secret", SECRET);
    return store
        .admin()
        .post(
            store.path("/integrations"),
            Map.of("type", "webhook", "name", "Own desk", "config", config))
        .text("/id");
  }

  private String ticket(TestStore store, String thing) {
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("human please, my " + thing + " is broken");
    shopper.says("Maya Lopez, maya.lopez@example.com");
    return shopper.reference();
  }

  /** The innermost element that holds a reference and what can be done. */
  private static Locator card(Page page, String reference) {
    return page.locator("main .mantine-Card-root", new Page.LocatorOptions().setHasText(reference))
        .first();
  }

  private static Locator state(Page page, String words) {
    return page.locator("main .mantine-Card-root").getByText(words, exactly());
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }
}
