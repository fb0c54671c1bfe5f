package dev.baton.commerce.shopify;

import dev.baton.commerce.ShopConnections;
import dev.baton.commerce.ShopHooks;
import dev.baton.commerce.jdbc.ShopHookRows;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shared.database.RepeatedTransaction;
import dev.baton.shared.vault.Access;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hears Shopify's webhooks. What is told and that it was heard are stored in one transaction: what
 * fails is told again by Shopify (eight times in four hours).
 */
@Service
class ShopifyHooks implements ShopHooks {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_ID = 100;
  private final ShopConnections connections;
  private final ShopHookRows rows;
  private final ShopifyNews news;
  private final RepeatedTransaction transaction;
  private final Clock clock;

  ShopifyHooks(
      ShopConnections connections,
      ShopHookRows rows,
      ShopifyNews news,
      RepeatedTransaction transaction,
      Clock clock) {
    this.connections = connections;
    this.rows = rows;
    this.news = news;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void hear(StoreId store, Map<String, String> headers, byte[] body) {
    Access access =
        connections
            .open(store)
            .filter(one -> one.type().equals("shopify"))
            .filter(one -> !secrets(one).isEmpty())
            .orElseThrow(() -> Problem.notFound("Nobody listens here."));
    String id = headers.getOrDefault("x-shopify-webhook-id", "");
    String topic = headers.getOrDefault("x-shopify-topic", "");
    String signature = headers.getOrDefault("x-shopify-hmac-sha256", "");
    if (!ShopifyProof.holds(secrets(access), body, signature)
        || id.isBlank()
        || id.length() > LONGEST_ID
        || !ofThisShop(access, headers)) {
      throw new Problem(401, "This is not proven to come from the shop.", List.of());
    }
    JsonNode told = read(body);
    transaction.of(
        () -> {
          boolean isNews = rows.isNews(store, id, topic, clock.instant());
          if (isNews) {
            news.carryOut(store, topic, told);
          }
          return isNews;
        });
  }

  /** One app may be in several shops: each store hears of its own. */
  private static boolean ofThisShop(Access access, Map<String, String> headers) {
    String shop = access.text("shop").orElse("") + ".myshopify.com";
    return headers.getOrDefault("x-shopify-shop-domain", "").equalsIgnoreCase(shop);
  }

  /** For an hour after a change of the secret Shopify signs with the former one. */
  private static List<String> secrets(Access access) {
    return Stream.of("clientSecret", "formerClientSecret")
        .map(access::text)
        .flatMap(Optional::stream)
        .toList();
  }

  private static JsonNode read(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException notJson) {
      throw Problem.malformed("", "not_json", "This is not JSON.");
    }
  }
}
