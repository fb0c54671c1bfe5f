package dev.baton.handoff.settings;

import dev.baton.shared.StoreId;
import java.util.Optional;

/** Every version of every store's handoff settings. A version is never changed nor removed. */
public interface SettingsVersions {

  /**
   * The version that new conversations begin with: exactly the one saved last, by whichever server.
   * One statement.
   *
   * <p>A store that never saved any has version 1, the initial settings.
   */
  HandoffSettings current(StoreId store);

  /** A version by its number. No statement when it was read here before, one otherwise. */
  Optional<HandoffSettings> version(StoreId store, int version);
}
