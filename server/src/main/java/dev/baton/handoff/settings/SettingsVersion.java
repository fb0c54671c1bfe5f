package dev.baton.handoff.settings;

import java.time.Instant;
import java.util.List;

/**
 * A version of the settings and how it came to be.
 *
 * @param author who saved it, in words
 * @param changes what it changed against the version before, a sentence each
 */
public record SettingsVersion(
    HandoffSettings settings, String author, Instant at, List<String> changes) {

  public SettingsVersion {
    changes = List.copyOf(changes);
  }

  /** Its number. */
  public int version() {
    return settings.version();
  }
}
