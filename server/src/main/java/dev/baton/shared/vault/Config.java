package dev.baton.shared.vault;

import dev.baton.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a connection as a tree of JSON members, split into what may be shown and what may
 * not.
 */
record Config(Map<String, Object> open, Map<String, Object> secret) {

  /**
   * Splits what a merchant entered.
   *
   * @throws Problem 422 when a member is unknown, too long or of the wrong kind
   */
  static Config read(List<Setting> settings, Map<String, Object> entered, SettingRules rules) {
    Map<String, Object> open = new LinkedHashMap<>();
    Map<String, Object> secret = new LinkedHashMap<>();
    new Splitting(settings, rules).split("", entered, open, secret);
    return new Config(open, secret);
  }

  /** These settings, with the secrets of an earlier version where none were entered. */
  Config keeping(Map<String, Object> earlierSecrets) {
    return new Config(open, merge(earlierSecrets, secret));
  }

  /** All in one tree. */
  Map<String, Object> whole() {
    return merge(open, secret);
  }

  /** A text by its path, {@code oauth.clientId}; a number in digits. */
  Optional<String> text(String path) {
    return Access.text(whole(), path);
  }

  /** Sorts what was entered by what the settings say of it. */
  private record Splitting(List<Setting> settings, SettingRules rules) {

    void split(
        String path, Map<?, ?> members, Map<String, Object> open, Map<String, Object> secret) {
      for (Map.Entry<?, ?> member : members.entrySet()) {
        String name = String.valueOf(member.getKey());
        String at = path.isEmpty() ? name : path + "." + name;
        Object value = member.getValue();
        if (value == null) {
          continue;
        }
        if (value instanceof Map<?, ?> nested) {
          Map<String, Object> openNested = new LinkedHashMap<>();
          Map<String, Object> secretNested = new LinkedHashMap<>();
          split(at, nested, openNested, secretNested);
          putUnlessEmpty(open, name, openNested);
          putUnlessEmpty(secret, name, secretNested);
          continue;
        }
        Setting setting = setting(at, name);
        (setting.secret() ? secret : open).put(name, rules.kept(setting, pointer(at), value));
      }
    }

    private Setting setting(String path, String name) {
      for (Setting setting : settings) {
        if (setting.kind() == Setting.Kind.ID_MAP
            ? path.equals(setting.path() + "." + name)
            : path.equals(setting.path())) {
          return setting;
        }
      }
      throw Problem.unprocessable(
          pointer(path), "unknown", "This integration has no setting \"" + clip(path) + "\".");
    }
  }

  private static void putUnlessEmpty(
      Map<String, Object> into, String name, Map<String, Object> nested) {
    if (!nested.isEmpty()) {
      into.put(name, nested);
    }
  }

  private static Map<String, Object> merge(Map<String, Object> below, Map<String, Object> above) {
    Map<String, Object> merged = new LinkedHashMap<>(below);
    above.forEach(
        (name, value) -> {
          @Nullable Object under = merged.get(name);
          merged.put(
              name,
              under instanceof Map<?, ?> one && value instanceof Map<?, ?> other
                  ? merge(texts(one), texts(other))
                  : value);
        });
    return merged;
  }

  private static Map<String, Object> texts(Map<?, ?> members) {
    Map<String, Object> typed = new LinkedHashMap<>();
    members.forEach((name, value) -> typed.put(String.valueOf(name), value));
    return typed;
  }

  private static String pointer(String path) {
    return "/config/" + clip(path).replace("~", "~0").replace("/", "~1").replace('.', '/');
  }

  private static String clip(String path) {
    return path.length() > 80 ? path.substring(0, 80) + "…" : path;
  }
}
