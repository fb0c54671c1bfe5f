package dev.baton.commerce.shopify;

import dev.baton.merchant.Person;
import dev.baton.merchant.PersonalData;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Shopify's ids of the orders that were looked at. Its requests about a customer name orders by id
 * only, and come when an order is older than what an app may see.
 */
@Repository
class KnownOrders implements PersonalData {
  private static final String KIND = "gid://shopify/Order/";

  private final JdbcClient jdbc;

  KnownOrders(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps which number an id belongs to. */
  void know(StoreId store, String id, OrderNumber number) {
    jdbc.sql(
            """
            INSERT INTO shopify_order (store_id, order_id, order_number)
            VALUES (:store, :id, :number) ON CONFLICT DO NOTHING
            """)
        .param("store", store.value())
        .param("id", id)
        .param("number", number.key())
        .update();
  }

  /** The numbers of orders, as far as they are known, by the plain ids of webhooks. */
  Set<OrderNumber> numbers(StoreId store, Collection<String> plainIds) {
    return Set.copyOf(
        jdbc.sql(
                """
                SELECT DISTINCT order_number FROM shopify_order
                WHERE store_id = :store AND order_id = ANY(:ids)
                """)
            .param("store", store.value())
            .param("ids", plainIds.stream().map(KIND::concat).toArray(String[]::new))
            .query((row, _) -> new OrderNumber(row.getString(1)))
            .list());
  }

  @Override
  public String name() {
    return "shop orders";
  }

  @Override
  public List<Map<String, Object>> export(StoreId store, Person person) {
    return jdbc.sql(
            """
            SELECT order_id, order_number FROM shopify_order
            WHERE store_id = :store AND order_number = ANY(:orders) ORDER BY order_id
            """)
        .param("store", store.value())
        .param("orders", person.orderNumbers())
        .query(
            (row, _) ->
                Map.<String, Object>of(
                    "id", row.getString("order_id"), "orderNumber", row.getString("order_number")))
        .list();
  }

  /** With what Shopify was asked to do to them. */
  @Override
  public int erase(StoreId store, Person person) {
    return jdbc.sql(
            """
            WITH gone AS (
              DELETE FROM shopify_order WHERE store_id = :store AND order_number = ANY(:orders)
              RETURNING order_id),
            requests AS (
              DELETE FROM shopify_request WHERE store_id = :store
                AND (request_key IN (SELECT 'cancel:' || order_id FROM gone)
                  OR split_part(request_key, ':', 1) = ANY(:conversations)))
            SELECT count(*) FROM gone
            """)
        .param("store", store.value())
        .param("orders", person.orderNumbers())
        .param(
            "conversations",
            Stream.of(person.conversationIds()).map(UUID::toString).toArray(String[]::new))
        .query(Integer.class)
        .single();
  }

  @Override
  public int eraseAll(StoreId store) {
    jdbc.sql("DELETE FROM shopify_request WHERE store_id = :store")
        .param("store", store.value())
        .update();
    return jdbc.sql("DELETE FROM shopify_order WHERE store_id = :store")
        .param("store", store.value())
        .update();
  }
}
