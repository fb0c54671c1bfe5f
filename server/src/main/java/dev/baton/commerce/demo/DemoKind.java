package dev.baton.commerce.demo;

import dev.baton.commerce.Shop;
import dev.baton.commerce.ShopKind;
import dev.baton.merchant.Store;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Setting;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo shop, for trying Baton out. */
@Component
@Order(9)
final class DemoKind implements ShopKind {
  private final DemoShops shops;

  DemoKind(DemoShops shops) {
    this.shops = shops;
  }

  @Override
  public String type() {
    return "demo";
  }

  @Override
  public String title() {
    return "Demo shop";
  }

  @Override
  public String about() {
    return "Made-up orders and products, to see what the skills do. Nothing is sold.";
  }

  @Override
  public List<Setting> settings() {
    return List.of();
  }

  @Override
  public Shop open(Store store, Access access) {
    return shops.of(store);
  }

  @Override
  public Check check(Store store, Access access) {
    return Check.of(
        List.of(Check.Item.fine("Orders", "The orders are made up; try 12345, jane@example.com.")));
  }
}
