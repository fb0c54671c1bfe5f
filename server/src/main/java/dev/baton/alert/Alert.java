package dev.baton.alert;

import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant must be told.
 *
 * @param message in words, with the way to mend it
 */
public record Alert(
    StoreId store,
    UUID id,
    Instant at,
    Kind kind,
    @Nullable UUID connectionId,
    @Nullable Reference reference,
    String message) {

  /** What stands for a store's shop where an integration's id stands otherwise. */
  public static final UUID SHOP = new UUID(0, 1);

  /** What it is about. */
  public enum Kind {
    /** The integration of the settings is gone; tickets go to the built-in inbox. */
    INTEGRATION_MISSING,
    /** A ticket went to the fallback integration. */
    DELIVERY_FELL_BACK,
    /** A ticket did not arrive in five minutes and is tried less often from now on. */
    DELIVERY_LATE,
    /** A ticket or follow-up waits for a person's decision. */
    DELIVERY_DEAD,
    /** An integration fails, and tickets wait for it. */
    INTEGRATION_FAILING,
    /** An integration that was told to fail works again. */
    INTEGRATION_RECOVERED,
    /** Another integration was chosen while tickets wait for this one. */
    INTEGRATION_SWITCHED,
    /** A program of the store's own hears of nothing any more. */
    WEBHOOK_OFF,
    /** The shop system does not work with Baton. */
    SHOP_FAILING,
    /** A shop system that was told to fail works again. */
    SHOP_RECOVERED,
    /** Baton was taken out of the shop system. */
    SHOP_REMOVED,
    /** A customer asked the shop for their data. */
    SHOP_DATA_ASKED;

    /** Whether it tells that something works again. */
    public boolean isRecovery() {
      return this == INTEGRATION_RECOVERED || this == SHOP_RECOVERED;
    }

    /** Whether it is about the store's shop, and not about an integration. */
    public boolean isAboutShop() {
      return name().startsWith("SHOP_");
    }

    /** The kind of this name. */
    public static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** The name in JSON: {@code delivery_dead}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The name as an event: {@code delivery.dead}. */
    public String event() {
      return key().replaceFirst("_", ".");
    }
  }
}
