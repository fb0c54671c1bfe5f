package dev.baton.commerce.demo;

import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was done to a demo shop's orders, kept. */
final class DemoOrderChanges {
  private final JdbcClient jdbc;
  private final StoreId store;

  /** Something done to an order. */
  record Change(
      OrderNumber number,
      String key,
      String kind,
      List<String> itemIds,
      String reason,
      String note,
      Instant at) {}

  DemoOrderChanges(JdbcClient jdbc, StoreId store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  /** The changes of some orders, oldest first, in one statement. */
  List<Change> of(Collection<OrderNumber> numbers) {
    return jdbc.sql(
            """
            SELECT order_number, change_key, kind, item_ids, reason, note, at
            FROM demo_order_change
            WHERE store_id = :store AND order_number IN (:numbers)
            ORDER BY sequence
            """)
        .param("store", store.value())
        .param("numbers", numbers.stream().map(OrderNumber::key).toList())
        .query(DemoOrderChanges::read)
        .list();
  }

  /** Keeps a change; one with the same key that is there already stays as it is. */
  void add(Change change) {
    jdbc.sql(
            """
            INSERT INTO demo_order_change
              (store_id, order_number, change_key, kind, item_ids, reason, note, at)
            VALUES (:store, :number, :key, :kind, :items, :reason, :note, :at)
            ON CONFLICT DO NOTHING
            """)
        .param("store", store.value())
        .param("number", change.number().key())
        .param("key", change.key())
        .param("kind", change.kind())
        .param("items", change.itemIds().toArray(String[]::new))
        .param("reason", change.reason())
        .param("note", change.note())
        .param("at", change.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Change read(ResultSet row, int index) throws SQLException {
    return new Change(
        new OrderNumber(row.getString("order_number")),
        row.getString("change_key"),
        row.getString("kind"),
        Stream.of((Object[]) row.getArray("item_ids").getArray()).map(String::valueOf).toList(),
        row.getString("reason"),
        row.getString("note"),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }
}
