package dev.baton.shopper.internal;

import dev.baton.commerce.Shops;
import dev.baton.shopper.OrderAccesses;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real order access for tests of other packages. */
public final class OrderAccessesAccess {
  private OrderAccessesAccess() {}

  public static OrderAccesses on(Shops shops, JdbcClient jdbc, Clock clock) {
    return new ShopOrderAccesses(shops, new FailedPairs(jdbc, clock));
  }
}
