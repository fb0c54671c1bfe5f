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
    WEBHOOK_OFF;

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
