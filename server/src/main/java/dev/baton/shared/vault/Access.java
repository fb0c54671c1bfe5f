package dev.baton.shared.vault;

import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  /** A setting by its path, {@code oauth.clientId}; a number in digits. */
  public Optional<String> text(String path) {
    return text(config, path);
  }

  /** A setting of settings that are no connection yet. */
  public static Optional<String> text(Map<String, Object> config, String path) {
    return switch (at(config, path)) {
      case String text when !text.isBlank() -> Optional.of(text);
      case Number number -> Optional.of(number.toString());
      case null, default -> Optional.empty();
    };
  }

  /** Whether a setting is on. */
  public boolean flag(String path) {
    return at(config, path) instanceof Boolean on && on;
  }

  /** The settings that must be filled in and are not. */
  public List<Setting> missing(List<Setting> settings) {
    return settings.stream()
        .filter(setting -> setting.required() && text(setting.path()).isEmpty())
        .toList();
  }

  /**
   * Refuses settings of which one must be filled in and is not.
   *
   * @throws Problem 422
   */
  public void refuseMissing(List<Setting> settings) {
    List<Problem.Field> missing =
        missing(settings).stream()
            .map(
                setting ->
                    new Problem.Field(
                        "/config/" + setting.path(),
                        "missing",
                        "Fill this in: " + setting.label() + "."))
            .toList();
    if (!missing.isEmpty()) {
      throw new Problem(422, missing.getFirst().detail(), missing);
    }
  }

  /** A map of our names to the helpdesk's ids: {@code customFields}. */
  public Map<String, String> ids(String path) {
    Map<String, String> ids = new TreeMap<>();
    if (at(config, path) instanceof Map<?, ?> map) {
      map.forEach((name, id) -> ids.put(String.valueOf(name), String.valueOf(id)));
    }
    return ids;
  }

  private static @Nullable Object at(Map<String, Object> config, String path) {
    Object found = config;
    for (String member : path.split("\\.", -1)) {
      found = found instanceof Map<?, ?> map ? map.get(member) : null;
    }
    return found;
  }

  @Override
  public String toString() {
    return "Access[" + store + ", " + connectionId + ", " + type + "]";
  }
}
