package dev.baton.commerce.demo;

import dev.baton.merchant.Person;
import dev.baton.merchant.PersonalData;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The notes shoppers wrote with returns in the demo shop, and the addresses they had orders sent
 * to; its customers are made up.
 */
@Component
class DemoPersonalData implements PersonalData {
  private final JdbcClient jdbc;
  private final DemoOrders orders = new DemoOrders();

  DemoPersonalData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "demo returns";
  }

  @Override
  public List<Map<String, Object>> export(StoreId store, Person person) {
    List<String> numbers = numbers(person);
    return numbers.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                SELECT order_number, reason, note FROM demo_order_change
                WHERE store_id = :store AND order_number IN (:numbers) AND note <> ''
                ORDER BY sequence
                """)
            .param("store", store.value())
            .param("numbers", numbers)
            .query(
                (row, i) ->
                    Map.<String, Object>of(
                        "orderNumber", row.getString("order_number"),
                        "reason", row.getString("reason"),
                        "note", row.getString("note")))
            .list();
  }

  @Override
  public int erase(StoreId store, Person person) {
    List<String> numbers = numbers(person);
    return numbers.isEmpty()
        ? 0
        : jdbc.sql(
                """
                UPDATE demo_order_change SET note = ''
                WHERE store_id = :store AND order_number IN (:numbers) AND note <> ''
                """)
            .param("store", store.value())
            .param("numbers", numbers)
            .update();
  }

  @Override
  public int eraseAll(StoreId store) {
    return jdbc.sql(
            """
            UPDATE demo_order_change SET note = '' WHERE store_id = :store AND note <> ''
            """)
        .param("store", store.value())
        .update();
  }

  private List<String> numbers(Person person) {
    return Stream.concat(
            person.emails().stream()
                .flatMap(email -> orders.of(email).stream())
                .map(DemoOrder::number),
            person.orders().stream())
        .map(OrderNumber::key)
        .distinct()
        .toList();
  }
}
