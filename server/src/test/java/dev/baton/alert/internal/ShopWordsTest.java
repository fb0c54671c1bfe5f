package dev.baton.alert.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.alert.Alert.Kind;
import dev.baton.alert.Gathered;
import dev.baton.commerce.ShopConnection;
import dev.baton.commerce.ShopConnection.Status;
import dev.baton.shared.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a shop owner reads of their shop: what happened, what to do, where. */
class ShopWordsTest {
  private static final Instant NOON = Instant.parse("2026-03-05T17:00:00Z");

  private static ShopWords words(Map<Kind, Integer> counts, boolean recovered) {
    return new ShopWords(
        "Loom & Lamp",
        ZoneId.of("America/New_York"),
        "Shopify",
        new ShopConnection(
            new StoreId("loom"),
            "shopify",
            Status.FAILING,
            "Shopify does not accept the token.",
            Map.of(),
            List.of(),
            null),
        "https://help.example/console/loom/alerts",
        new Gathered(counts, List.of(), NOON, recovered));
  }

  @Test
  void aShopThatFails() {
    ShopWords words = words(Map.of(Kind.SHOP_FAILING, 1), false);
    assertThat(words.subject(Kind.SHOP_FAILING, false))
        .isEqualTo("Loom & Lamp: orders cannot be looked up in your shop");
    assertThat(words.text(Kind.SHOP_FAILING, false, Duration.ofMinutes(30)))
        .isEqualTo(
            """
            Store: Loom & Lamp
            Since: 5 March 2026, 12:00 (America/New_York)

            WHAT HAPPENED
            Shopify does not work with Baton. Shopify does not accept the token. Who asks about an \
            order is told so, and passed on to your team.

            WHAT TO DO
            Open Shop in the console, mend the connection as said above and press Test.
            https://help.example/console/loom/alerts

            Further news of this come together, every 30 minutes at most, and one message when it \
            works again.
            """);
  }

  @Test
  void itWorksAgainAndACustomerAskedMeanwhile() {
    Map<Kind, Integer> counts =
        Map.of(Kind.SHOP_FAILING, 1, Kind.SHOP_RECOVERED, 1, Kind.SHOP_DATA_ASKED, 2);
    ShopWords words = words(counts, true);
    assertThat(words.subject(Kind.SHOP_RECOVERED, true)).contains("works with Baton again");
    assertThat(words.text(Kind.SHOP_RECOVERED, true, Duration.ofMinutes(30)))
        .contains("Shopify answers Baton again", "2 customers asked your shop", "30 days")
        .contains("take their data out there")
        .doesNotContain("does not work", "press Test", "Further news");
  }

  @Test
  void batonWasTakenOut() {
    ShopWords words = words(Map.of(Kind.SHOP_REMOVED, 1), false);
    assertThat(words.subject(Kind.SHOP_REMOVED, false))
        .isEqualTo("Loom & Lamp: Baton was taken out of your shop");
    assertThat(words.text(Kind.SHOP_REMOVED, false, Duration.ofMinutes(30)))
        .contains("was uninstalled", "install the app again", "48 hours");
  }
}
