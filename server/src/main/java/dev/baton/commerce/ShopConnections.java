package dev.baton.commerce;

import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which shop system stands behind each store: one at most. */
public interface ShopConnections {

  /** The kinds of shop system that can be connected. */
  List<ShopKind> kinds();

  /** The connection of a store, or that it has none. */
  ShopConnection find(StoreId store);

  /** The connection's settings and secrets, for one call; empty when there is none. */
  Optional<Access> open(StoreId store);

  /**
   * Connects a shop system in place of the one before. A secret that is left out stays as it was
   * while type and address are the same. Takes effect at once.
   *
   * @throws dev.baton.shared.Problem 422 when the type or a setting is refused
   */
  ShopConnection connect(StoreId store, String type, Map<String, Object> config);

  /** Takes the store's shop system away, with its secrets. */
  void disconnect(StoreId store);

  /**
   * Tests the connection and keeps the result as its status.
   *
   * @throws dev.baton.shared.Problem 404 when there is none
   */
  Check test(StoreId store);

  /** Those that fail, or were taken out, since when at least; of all stores. */
  List<Ailing> ailing();

  /**
   * A connection that does not work.
   *
   * @param title of the shop system, for people
   */
  record Ailing(ShopConnection connection, String title, Instant since) {}

  /** Notes how a connection fares, as a call or the shop system itself told. */
  void report(StoreId store, ShopConnection.Status status, String message);
}
