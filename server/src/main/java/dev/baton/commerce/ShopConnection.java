package dev.baton.commerce;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A store's link to its shop system.
 *
 * @param type of the shop system; {@link #NONE} when none is connected
 * @param message what the status means and how to mend it, in words
 * @param config its settings without the secret ones
 * @param kept the paths of the secret settings that are kept
 * @param connectedAt when it was set up last, or null
 */
public record ShopConnection(
    StoreId store,
    String type,
    Status status,
    String message,
    Map<String, Object> config,
    List<String> kept,
    @Nullable Instant connectedAt) {

  /** The type of no shop system. */
  public static final String NONE = "none";

  public ShopConnection {
    config = Map.copyOf(config);
    kept = List.copyOf(kept);
  }

  /** A store without a shop system. */
  public static ShopConnection none(StoreId store) {
    return new ShopConnection(
        store, NONE, Status.NONE, "No shop system is connected.", Map.of(), List.of(), null);
  }

  /** How a connection fares. */
  public enum Status {
    NONE,
    UNTESTED,
    CONNECTED,
    FAILING,
    /** The shop system said that Baton was taken out of it. */
    REMOVED;

    /** The name in JSON: {@code untested}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
