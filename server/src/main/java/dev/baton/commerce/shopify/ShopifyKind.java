package dev.baton.commerce.shopify;

import dev.baton.commerce.Shop;
import dev.baton.commerce.ShopKind;
import dev.baton.commerce.http.ShopHttp;
import dev.baton.merchant.Store;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Setting;
import java.time.Clock;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shops at Shopify. */
@Component
@Order(1)
final class ShopifyKind implements ShopKind {
  private final ShopHttp http;
  private final ShopifyTokens tokens;
  private final ShopifyRequests requests;
  private final Clock clock;

  ShopifyKind(ShopHttp http, ShopifyTokens tokens, ShopifyRequests requests, Clock clock) {
    this.http = http;
    this.tokens = tokens;
    this.requests = requests;
    this.clock = clock;
  }

  @Override
  public String type() {
    return "shopify";
  }

  @Override
  public String title() {
    return "Shopify";
  }

  @Override
  public String about() {
    return "Orders, cancellations, returns and products of a shop at Shopify.";
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.account("shop", "Shop", "myshopify.com")
            .help("The first part of the shop's address at myshopify.com.")
            .needed(),
        Setting.text("clientId", "Client ID")
            .help("Dev Dashboard → your app → Settings. The app must be installed in this shop."),
        Setting.secret("clientSecret", "Client secret")
            .help("Beside the client ID. It also proves that webhooks come from Shopify."),
        Setting.secret("formerClientSecret", "Former client secret")
            .help(
                "For a day after you changed the client secret: Shopify signs with the former"
                    + " one for a while."),
        Setting.secret("accessToken", "Access token")
            .help(
                "Only for an app made in the shop's admin before 2026 (shpat_…), or an installed"
                    + " app with expiring tokens."),
        Setting.secret("refreshToken", "Refresh token")
            .help("Only for an installed app with expiring tokens."),
        Setting.choice("apiVersion", "API version", ShopifyAccount.NEWEST, ShopifyAccount.OLDER)
            .help("Leave it empty for the newest one Baton knows."),
        Setting.number("cancelWithinMinutes", "Minutes in which an order may be cancelled")
            .help("After it was placed, while nothing was sent. 60 when empty."),
        Setting.number("addressWithinMinutes", "Minutes in which a delivery address may be changed")
            .help(
                "After the order was placed, while nothing was sent; by signed-in customers only."
                    + " 60 when empty."),
        Setting.number("returnWithinDays", "Days in which something may go back")
            .help(
                "After its delivery; after it was sent, where nobody tells of a delivery. 30"
                    + " when empty."),
        Setting.baseUrl());
  }

  @Override
  public Shop open(Store store, Access access) {
    ShopifyAccount account = ShopifyAccount.of(access);
    return new ShopifyShop(graph(account), account.rules(), requests, store.id(), clock);
  }

  @Override
  public Check check(Store store, Access access) {
    ShopifyAccount account = ShopifyAccount.of(access);
    return new ShopifyCheck(graph(account), account, store).check();
  }

  private Graph graph(ShopifyAccount account) {
    return new Graph(http, tokens, account);
  }
}
