package dev.baton.alert;

import dev.baton.connector.Messenger;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the alerts of stores go: of each kind of channel a store has one at most. */
public interface AlertChannels {

  /** The kinds there are. */
  List<Messenger> kinds();

  /** A store's channels, one of each kind, also those that are not set up. */
  List<AlertChannel> all(StoreId store);

  /**
   * One, also when it is not set up.
   *
   * @throws dev.baton.shared.Problem 404 when there is no such kind
   */
  AlertChannel find(StoreId store, String type);

  /**
   * Sets one up or changes it. A secret that is left out stays as it is. What waits for it is tried
   * at once; a channel that is switched off forgets what waits.
   *
   * @throws dev.baton.shared.Problem 404 when there is no such kind, 422 when a setting is refused
   */
  AlertChannel change(StoreId store, String type, Wanted wanted);

  /** What a merchant wants of a channel. */
  record Wanted(boolean enabled, int digestMinutes, Map<String, Object> config) {}

  /** Forgets one, its secrets and what waits for it. */
  void remove(StoreId store, String type);

  /** Tells a test message over it, and keeps how that went. */
  Check test(StoreId store, String type);

  /**
   * All settings of a channel that is on, for one call.
   *
   * @throws IllegalStateException when its secrets were sealed with a key that is lost
   */
  Optional<Access> open(StoreId store, String type);

  /** How many messages were not taken yet. */
  int waiting(StoreId store, String type);
}
