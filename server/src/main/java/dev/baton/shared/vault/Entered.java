package dev.baton.shared.vault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings that a merchant entered, checked and not kept yet. Its text form holds none of them. */
public final class Entered {
  private final List<Setting> settings;
  private final Config config;

  Entered(List<Setting> settings, Config config) {
    this.settings = List.copyOf(settings);
    this.config = config;
  }

  /** The members of a request that say something; null says nothing. */
  public static Map<String, Object> members(@Nullable Map<String, @Nullable Object> config) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (config != null) {
      config.forEach(
          (member, value) -> {
            if (value != null) {
              members.put(member, value);
            }
          });
    }
    return members;
  }

  /** Those that may be shown. */
  public Map<String, Object> open() {
    return config.open();
  }

  List<Setting> settings() {
    return settings;
  }

  Config config() {
    return config;
  }

  @Override
  public String toString() {
    return "Entered[" + settings.size() + " settings]";
  }
}
