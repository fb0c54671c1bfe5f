package dev.baton.commerce.internal;

import dev.baton.commerce.ShopActs;
import dev.baton.commerce.Shops;
import dev.baton.commerce.jdbc.StuckRows;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real acts for tests of other packages. */
public final class ShopActsAccess {
  private ShopActsAccess() {}

  public static ShopActs on(Shops shops, JdbcClient jdbc, Clock clock) {
    ActLedger ledger = new ActLedger(jdbc, clock);
    return new DurableShopActs(
        shops, ledger, new FollowedActs(new StuckRows(jdbc), ledger, shops, clock), _ -> {});
  }
}
