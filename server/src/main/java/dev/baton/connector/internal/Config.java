package dev.baton.connector.internal;

import dev.baton.connector.Setting;
import dev.baton.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a connection as a tree of JSON members, split into what may be shown and what may
 * not.
 */
record Config(Map<String, Object> open, Map<String, Object> secret) {
  private static final int LONGEST = 4_000;

  /**
   * Splits what a merchant entered.
   *
   * @throws Problem 422 when a member is unknown, too long or of the wrong kind
   */
  static Config read(List<Setting> settings, Map<String, Object> entered) {
    Map<String, Object> open = new LinkedHashMap<>();
    Map<String, Object> secret = new LinkedHashMap<>();
    split(settings, "", entered, open, secret);
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

  private static void split(
      List<Setting> settings,
      String path,
      Map<?, ?> members,
      Map<String, Object> open,
      Map<String, Object> secret) {
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
        split(settings, at, nested, openNested, secretNested);
        putUnlessEmpty(open, name, openNested);
        putUnlessEmpty(secret, name, secretNested);
        continue;
      }
      (setting(settings, at).secret() ? secret : open).put(name, checked(at, value));
    }
  }

  private static void putUnlessEmpty(
      Map<String, Object> into, String name, Map<String, Object> nested) {
    if (!nested.isEmpty()) {
      into.put(name, nested);
    }
  }

  private static Setting setting(List<Setting> settings, String path) {
    for (Setting setting : settings) {
      String known = setting.path();
      boolean any = known.endsWith(".*");
      if (any
          ? path.startsWith(known.substring(0, known.length() - 1))
              && path.indexOf('.', known.length() - 1) < 0
          : known.equals(path)) {
        return setting;
      }
    }
    throw Problem.unprocessable(
        pointer(path), "unknown", "This integration has no setting \"" + clip(path) + "\".");
  }

  private static Object checked(String path, Object value) {
    return switch (value) {
      case String text when text.length() <= LONGEST -> text.strip();
      case Number number -> number;
      case Boolean flag -> flag;
      default ->
          throw Problem.unprocessable(
              pointer(path), "invalid", "This must be a text of at most 4,000 characters.");
    };
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
