package dev.baton.handoff.settings.internal;

import dev.baton.connector.Connection;
import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.handoff.settings.SettingsVersions;
import dev.baton.handoff.settings.jdbc.SettingsRows;
import dev.baton.shared.StoreId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** The versions of the settings as they are stored; those read by their number are remembered. */
@Service
class StoredSettings implements SettingsVersions {
  private static final int MOST = 10_000;

  private final SettingsRows rows;
  private final Map<Key, HandoffSettings> remembered = new ConcurrentHashMap<>();

  StoredSettings(SettingsRows rows) {
    this.rows = rows;
  }

  private record Key(StoreId store, int version) {}

  @Override
  public HandoffSettings current(StoreId store) {
    return rows.newest(store).map(found -> own(store, found)).orElse(HandoffSettings.INITIAL);
  }

  @Override
  public Optional<HandoffSettings> version(StoreId store, int version) {
    Key key = new Key(store, version);
    HandoffSettings known = remembered.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<HandoffSettings> found = rows.find(store, version).map(read -> own(store, read));
    if (remembered.size() >= MOST) {
      remembered.clear();
    }
    found.ifPresent(settings -> remembered.put(key, settings));
    return found.or(() -> version == 1 ? Optional.of(HandoffSettings.INITIAL) : Optional.empty());
  }

  /** The built-in inbox stands for itself in JSON and for nothing here. */
  static HandoffSettings own(StoreId store, HandoffSettings settings) {
    return Connection.inboxOf(store).equals(settings.integrationId())
        ? settings.withIntegrations(null, settings.fallbackIntegrationId())
        : settings;
  }
}
