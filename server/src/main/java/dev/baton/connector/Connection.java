package dev.baton.connector;

import dev.baton.shared.StoreId;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A store's link to a helpdesk; the UI says "integration".
 *
 * @param message what its health means and how to mend it, in words
 * @param config its settings without the secret ones
 */
public record Connection(
    StoreId store,
    UUID id,
    String type,
    String name,
    Health health,
    String message,
    Map<String, Object> config) {

  /** The type of the built-in helpdesk. */
  public static final String INBOX = "inbox";

  public Connection {
    config = Map.copyOf(config);
  }

  /** The id of the built-in inbox that every store has from its creation. */
  public static UUID inboxOf(StoreId store) {
    return UUID.nameUUIDFromBytes(("inbox/" + store.value()).getBytes(StandardCharsets.UTF_8));
  }

  /** Whether this is the built-in inbox that every store has and keeps. */
  public boolean builtIn() {
    return id.equals(inboxOf(store));
  }

  /** How a connection fares. */
  public enum Health {
    UNTESTED,
    CONNECTED,
    FAILING;

    /** The name in JSON: {@code untested}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
