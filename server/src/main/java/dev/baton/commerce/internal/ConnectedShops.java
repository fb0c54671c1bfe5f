package dev.baton.commerce.internal;

import dev.baton.commerce.Shop;
import dev.baton.commerce.ShopConnections;
import dev.baton.commerce.Shops;
import dev.baton.commerce.demo.DemoShops;
import dev.baton.merchant.Stores;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The shop connections, each remembered for a few seconds. */
@Component
class ConnectedShops implements Shops, ShopConnections {
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final JdbcClient jdbc;
  private final ObjectProvider<Stores> stores;
  private final DemoShops demoShops;
  private final Clock clock;
  private final Map<StoreId, Remembered> remembered = new ConcurrentHashMap<>();

  private record Remembered(Optional<Shop> shop, Instant since) {}

  ConnectedShops(JdbcClient jdbc, ObjectProvider<Stores> stores, DemoShops demoShops, Clock clock) {
    this.jdbc = jdbc;
    this.stores = stores;
    this.demoShops = demoShops;
    this.clock = clock;
  }

  @Override
  public Optional<Shop> of(StoreId store) {
    Instant now = clock.instant();
    Remembered known = remembered.get(store);
    if (known == null || Duration.between(known.since(), now).abs().compareTo(FRESH) > 0) {
      known = new Remembered(connected(store), now);
      remembered.put(store, known);
    }
    return known.shop();
  }

  private Optional<Shop> connected(StoreId store) {
    return jdbc.sql("SELECT type FROM shop_connection WHERE store_id = :store")
        .param("store", store.value())
        .query(String.class)
        .optional()
        .filter("demo"::equals)
        .flatMap(type -> stores.getObject().find(store))
        .map(demoShops::of);
  }

  @Override
  public void connectDemo(StoreId store) {
    connect(store, "demo");
  }

  @Override
  public void disconnect(StoreId store) {
    connect(store, "none");
  }

  private void connect(StoreId store, String type) {
    jdbc.sql(
            """
            INSERT INTO shop_connection (store_id, type, connected_at)
            VALUES (:store, :type, :now)
            ON CONFLICT (store_id) DO UPDATE SET type = :type, connected_at = :now
            """)
        .param("store", store.value())
        .param("type", type)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    remembered.remove(store);
  }
}
