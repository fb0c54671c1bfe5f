package dev.baton.alert.internal;

import dev.baton.alert.Alert.Kind;
import dev.baton.alert.Gathered;
import dev.baton.commerce.ShopConnection;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * News of a store's shop in words that a shop owner understands. Of a customer nothing.
 *
 * @param title what people call the shop system
 * @param console where alerts are in the console, when that is known
 */
record ShopWords(
    String store,
    ZoneId zone,
    String title,
    ShopConnection shop,
    @Nullable String console,
    Gathered gathered) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

  String subject(Kind kind, boolean again) {
    return store
        + ": "
        + switch (kind) {
          case SHOP_RECOVERED -> "your shop works with Baton again";
          case SHOP_REMOVED -> "Baton was taken out of your shop";
          case SHOP_DATA_ASKED ->
              asked() == 1
                  ? "a customer asks for their data"
                  : asked() + " customers ask for their data";
          default -> "orders" + (again ? " still" : "") + " cannot be looked up in your shop";
        };
  }

  String text(Kind kind, boolean again, @Nullable Duration pause) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        "Store: "
            + store
            + "\nSince: "
            + TIME.format(gathered.since().atZone(zone))
            + " ("
            + zone
            + ")");
    paragraphs.add("WHAT HAPPENED\n" + String.join("\n", happened(kind, again)));
    paragraphs.add("WHAT TO DO\n" + String.join("\n", todo(kind)));
    if (kind == Kind.SHOP_FAILING && pause != null) {
      paragraphs.add(
          "Further news of this come together, every "
              + pause.toMinutes()
              + " minutes at most, and one message when it works again.");
    }
    return String.join("\n\n", paragraphs) + "\n";
  }

  private List<String> happened(Kind kind, boolean again) {
    List<String> lines = new ArrayList<>();
    if (kind == Kind.SHOP_RECOVERED) {
      lines.add(title + " answers Baton again: orders are looked up as before.");
    }
    if (gathered.count(Kind.SHOP_FAILING) > 0) {
      lines.add(
          title
              + (again ? " still" : "")
              + " does not work with Baton. "
              + shop.message()
              + " Who asks about an order is told so, and passed on to your team.");
    }
    if (gathered.count(Kind.SHOP_REMOVED) > 0) {
      lines.add(
          "Baton was uninstalled in your shop. Who asks about an order is told that it cannot be"
              + " looked up, and passed on to your team.");
    }
    if (asked() > 0) {
      lines.add(
          (asked() == 1 ? "A customer" : asked() + " customers")
              + " asked your shop to see the data you keep about them. The law leaves you 30"
              + " days.");
    }
    return lines;
  }

  private List<String> todo(Kind kind) {
    List<String> lines = new ArrayList<>();
    if (kind != Kind.SHOP_RECOVERED && gathered.count(Kind.SHOP_FAILING) > 0) {
      lines.add("Open Shop in the console, mend the connection as said above and press Test.");
    }
    if (gathered.count(Kind.SHOP_REMOVED) > 0) {
      lines.add(
          "If you did not mean it, install the app again and save the connection under Shop in the"
              + " console. Otherwise nothing: 48 hours later all that shoppers left in this store"
              + " is erased, as Shopify asks for.");
    }
    if (asked() > 0) {
      lines.add("Open Shop in the console, take their data out there and hand it on to them.");
    }
    if (lines.isEmpty()) {
      lines.add("Nothing.");
    }
    if (console != null) {
      lines.add(console);
    }
    return lines;
  }

  private int asked() {
    return gathered.count(Kind.SHOP_DATA_ASKED);
  }
}
