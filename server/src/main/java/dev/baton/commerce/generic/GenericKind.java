package dev.baton.commerce.generic;

import dev.baton.commerce.Shop;
import dev.baton.commerce.ShopKind;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.http.Said;
import dev.baton.commerce.http.ShopHttp;
import dev.baton.merchant.Store;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Check.Item;
import dev.baton.shared.vault.Setting;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Shops of any platform, by Baton's own small contract. */
@Component
@Order(2)
final class GenericKind implements ShopKind {
  private final ShopHttp http;

  GenericKind(ShopHttp http) {
    this.http = http;
  }

  @Override
  public String type() {
    return "http";
  }

  @Override
  public String title() {
    return "Another shop";
  }

  @Override
  public String about() {
    return "Any shop system that answers Baton's signed questions at one address:"
        + " contracts/shop.yaml, with an example in examples/shop.";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.address("url", "Address")
            .help("Where your shop answers, as in https://shop.example/baton.")
            .needed(),
        Setting.signingSecret("secret", "Secret")
            .help("Signs every question, so that your shop knows it is Baton that asks.")
            .needed());
  }

  @Override
  public Shop open(Store store, Access access) {
    return new GenericShop(Asking.of(http, access));
  }

  @Override
  public Check check(Store store, Access access) {
    try {
      JsonNode shop = Asking.of(http, access).ask("shop", Map.of());
      Said.text(shop.path("name"));
      return Check.of(
          List.of(Item.fine("Address"), Item.fine("Shop", Said.words(shop.path("name")) + ".")));
    } catch (ShopUnavailable trouble) {
      return Check.of(List.of(Item.wrong("Address", trouble.why())));
    }
  }
}
