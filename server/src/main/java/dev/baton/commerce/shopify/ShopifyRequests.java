package dev.baton.commerce.shopify;

import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What Baton asked Shopify to do, written down before it was asked: Shopify itself takes no key
 * that would make a repeated cancellation or return harmless.
 */
@Repository
class ShopifyRequests {
  private final JdbcClient jdbc;
  private final KnownOrders orders;
  private final Clock clock;

  /**
   * A request.
   *
   * @param before the returns the order had
   * @param job Shopify's id of the work it began, or null
   * @param result Shopify's id of how that ends, or null
   * @param answer what came of it, or null
   */
  record Request(
      String key,
      List<String> before,
      @Nullable String job,
      @Nullable String result,
      @Nullable String answer) {
    Request {
      before = List.copyOf(before);
    }
  }

  ShopifyRequests(JdbcClient jdbc, KnownOrders orders, Clock clock) {
    this.jdbc = jdbc;
    this.orders = orders;
    this.clock = clock;
  }

  /** The orders that were looked at. */
  KnownOrders orders() {
    return orders;
  }

  Optional<Request> find(StoreId store, String key) {
    return jdbc.sql(
            """
            SELECT request_key, returns_before, job, result, answer FROM shopify_request
            WHERE store_id = :store AND request_key = :key
            """)
        .param("store", store.value())
        .param("key", key)
        .query(
            (row, _) ->
                new Request(
                    row.getString("request_key"),
                    Stream.of((Object[]) row.getArray("returns_before").getArray())
                        .map(String::valueOf)
                        .toList(),
                    row.getString("job"),
                    row.getString("result"),
                    row.getString("answer")))
        .optional();
  }

  /** Writes a request down; one that is there stays as it is. */
  void begin(StoreId store, String key, List<String> returnsBefore) {
    jdbc.sql(
            """
            INSERT INTO shopify_request (store_id, request_key, returns_before, begun_at)
            VALUES (:store, :key, :before, :now)
            ON CONFLICT DO NOTHING
            """)
        .param("store", store.value())
        .param("key", key)
        .param("before", returnsBefore.toArray(String[]::new))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Notes the work that Shopify began. */
  void working(StoreId store, String key, String job, @Nullable String result) {
    jdbc.sql(
            """
            UPDATE shopify_request SET job = :job, result = :result
            WHERE store_id = :store AND request_key = :key
            """)
        .param("job", job)
        .param("result", result)
        .param("store", store.value())
        .param("key", key)
        .update();
  }

  /** Notes what came of it. */
  void end(StoreId store, String key, String answer) {
    jdbc.sql(
            """
            UPDATE shopify_request SET answer = :answer
            WHERE store_id = :store AND request_key = :key
            """)
        .param("answer", answer)
        .param("store", store.value())
        .param("key", key)
        .update();
  }

  /** Forgets a request that Shopify refused: it may be made again. */
  void forget(StoreId store, String key) {
    jdbc.sql("DELETE FROM shopify_request WHERE store_id = :store AND request_key = :key")
        .param("store", store.value())
        .param("key", key)
        .update();
  }
}
