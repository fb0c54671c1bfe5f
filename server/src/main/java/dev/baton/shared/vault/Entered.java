package dev.baton.shared.vault;

import java.util.List;
import java.util.Map;

/** Settings that a merchant entered, checked and not kept yet. Its text form holds none of them. */
public final class Entered {
  private final List<Setting> settings;
  private final Config config;

  Entered(List<Setting> settings, Config config) {
    this.settings = List.copyOf(settings);
    this.config = config;
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
