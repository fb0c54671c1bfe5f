package dev.baton.connector;

import dev.baton.shared.StoreId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A connection opened for one call: all its settings, the secret ones too. Never stored, logged or
 * shown; its text form holds no settings.
 *
 * @param config JSON members; nested objects are maps
 */
public record Access(StoreId store, UUID connectionId, String type, Map<String, Object> config) {

  public Access {
    config = Map.copyOf(config);
  }

  /** A setting that is a text, by its path: {@code oauth.clientId}. */
  public Optional<String> text(String path) {
    Object found = config;
    for (String member : path.split("\\.", -1)) {
      found = found instanceof Map<?, ?> map ? map.get(member) : null;
    }
    return found instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
  }

  @Override
  public String toString() {
    return "Access[" + store + ", " + connectionId + ", " + type + "]";
  }
}
