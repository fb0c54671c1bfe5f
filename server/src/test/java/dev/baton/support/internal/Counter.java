package dev.baton.support.internal;

import dev.baton.commerce.Shop;
import dev.baton.commerce.ShopActs;
import dev.baton.commerce.Shops;
import dev.baton.commerce.demo.DemoShopsAccess;
import dev.baton.commerce.internal.ShopActsAccess;
import dev.baton.merchant.Store;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import dev.baton.shopper.Identity;
import dev.baton.shopper.OrderAccess;
import dev.baton.shopper.internal.OrderAccessesAccess;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store of its own with its demo shop, for the conversations of one test. */
final class Counter {
  private static final DataSource DATABASE = TestPostgres.dataSource();

  final StoreId id = new StoreId(UUID.randomUUID().toString());
  final Store store = DemoShopsAccess.store(id);
  final SettableClock clock = new SettableClock();
  final JdbcClient jdbc = JdbcClient.create(DATABASE);
  final Shop shop = DemoShopsAccess.on(jdbc, clock).of(store);
  final Shops shops;
  final ShopActs acts;

  Counter() {
    this.shops = any -> Optional.of(shop);
    this.acts = ShopActsAccess.on(shops, jdbc, clock);
  }

  OrderAccess orders(Shops connected, String conversation, Optional<EmailAddress> customer) {
    return OrderAccessesAccess.on(connected, jdbc, clock)
        .forConversation(
            id,
            conversation,
            "address-" + conversation,
            customer.map(email -> Identity.verified(email, null)).orElse(Identity.ANONYMOUS));
  }
}
