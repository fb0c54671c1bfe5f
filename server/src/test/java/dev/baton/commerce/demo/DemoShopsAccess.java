package dev.baton.commerce.demo;

import dev.baton.merchant.Store;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo shop for tests of other packages, and a store to open it in. */
public final class DemoShopsAccess {
  private DemoShopsAccess() {}

  public static DemoShops on(JdbcClient jdbc, Clock clock) {
    return new DemoShops(jdbc, clock);
  }

  /** A store like the demo store, by another id. */
  public static Store store(StoreId id) {
    return new Store(
        id,
        "Demo",
        "US",
        "USD",
        ZoneId.of("America/New_York"),
        List.of("en"),
        List.of(),
        null,
        "24 hours",
        null);
  }
}
