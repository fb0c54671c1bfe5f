package dev.baton.commerce.demo;

import dev.baton.commerce.Shop;
import dev.baton.merchant.Store;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens a demo shop for any store: each store has its own. */
@Component
public final class DemoShops {
  private final JdbcClient jdbc;
  private final Clock clock;

  DemoShops(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The demo shop of a store, in its currency and time zone. */
  public Shop of(Store store) {
    return new DemoShop(
        new DemoCatalogue(store.currency()),
        new DemoOrderChanges(jdbc, store.id()),
        store.timeZone(),
        clock);
  }
}
