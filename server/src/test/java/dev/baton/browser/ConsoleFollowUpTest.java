package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.insight.CountedNews;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a merchant does after a conversation: follows advice, looks at photos, closes a ticket. */
@BatonTest
class ConsoleFollowUpTest {
  private static Chromium chromium;
  private final Http http;
  private final JdbcClient jdbc;
  private final TestStore store;

  ConsoleFollowUpTest(Http http, JdbcClient jdbc) {
    this.http = http;
    this.jdbc = jdbc;
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

  private boolean nameIsRequired() {
    return store.settings().at("/information/name/required").asBoolean();
  }

  @Test
  void a_detail_becomes_optional_after_a_confirmation_and_required_again_by_undo() {
    Shopper lost = Shopper.at(http, store.id());
    lost.pressesTheButton();
    lost.says("bo@example.com");
    lost.says("never mind");
    new CountedNews(jdbc).await(store.id());
    try (Merchant merchant = Merchant.of(chromium, store, "editor")) {
      Page page = merchant.opens("/analytics").page;
      merchant.button("Make it optional").click();
      assertThat(page.getByText("It is still asked, once")).isVisible();
      assertThat(nameIsRequired()).isTrue();
      merchant.button("Make it optional").last().click();
      assertThat(page.getByText("Optional now: Name.")).isVisible();
      assertThat(nameIsRequired()).isFalse();
      merchant.button("Undo").click();
      assertThat(page.getByText("Required again: Name.")).isVisible();
      assertThat(nameIsRequired()).isTrue();
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  @Test
  void photos_of_a_conversation_are_seen_where_they_were_sent() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
    Shopper shopper = Shopper.at(http, store.id());
    String photo = shopper.uploads("lamp.png", "image/png", bytes.toByteArray()).text("/id");
    shopper.sends("my lamp is broken", List.of(photo));
    try (Merchant merchant = Merchant.of(chromium, store, "viewer", 390, 844)) {
      Page page = merchant.opens("/conversations/" + shopper.id()).page;
      Locator seen = page.getByAltText("lamp.png");
      assertThat(seen).isVisible();
      page.waitForCondition(
          () -> (Boolean) seen.evaluate("image => image.complete && image.naturalWidth > 0"));
      assertThat(merchant.complaints()).isEmpty();
    }
  }

  @Test
  void the_inbox_says_which_tickets_are_closed() {
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("human please, my lamp is broken");
    shopper.says("Mary Poole mary@example.com");
    try (Merchant merchant = Merchant.of(chromium, store, "editor")) {
      Page page = merchant.opens("/inbox/" + shopper.reference()).page;
      merchant.button("Close ticket").click();
      assertThat(merchant.button("Open again")).isVisible();
      merchant.goesTo("/inbox");
      assertThat(page.getByText("Closed")).isVisible();
    }
  }

  @Test
  void a_ticket_for_a_helpdesk_that_takes_markdown_is_previewed_as_it_shows_it() {
    String front =
        store
            .admin()
            .post(
                store.path("/integrations"),
                Map.of(
                    "type",
                    "front",
                    "name",
                    "Our Front",
                    "config",
                    Map.of("apiToken", "x", "inboxId", "inb_1", "address", "help@shop.example")))
            .text("/id");
    assertThat(front).isNotEmpty();
    store.with("integrationId", front);
    try (Merchant merchant = Merchant.of(chromium, store, "editor").opensSettings()) {
      Page page = merchant.page;
      merchant.button("Known customer").click();
      Locator ticket =
          page.getByRole(
              AriaRole.REGION, new Page.GetByRoleOptions().setName("The ticket it would open"));
      assertThat(ticket).containsText("The ticket it would open in Our Front");
      assertThat(ticket.locator("li b").first()).isVisible();
      assertThat(ticket.locator("h3").first()).isVisible();
      assertThat(ticket.locator("table")).hasCount(0);
      assertThat(ticket).containsText("maya.lopez@example.com");
      assertThat(ticket).not().containsText("**");
      assertThat(ticket).not().containsText("\\");
    }
  }
}
