package dev.baton.commerce.internal;

import dev.baton.merchant.Person;
import dev.baton.merchant.PersonalData;
import dev.baton.shared.StoreId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done in the shop for a person: in their conversations, or to their orders. */
@Component
class ShopActsOfPeople implements PersonalData {
  private static final String THEIRS =
      """
      store_id = :store and (conversation_id = any(:conversations)
        or order_number = any(:orders))
      """;

  private final JdbcClient jdbc;

  ShopActsOfPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "shop acts";
  }

  @Override
  public List<Map<String, Object>> export(StoreId store, Person person) {
    return theirs(
            "select kind, order_number, begun_at from shop_act where " + THEIRS, store, person)
        .query(
            (row, _) ->
                Map.<String, Object>of(
                    "kind", row.getString("kind"),
                    "orderNumber", row.getString("order_number"),
                    "at", row.getObject("begun_at", OffsetDateTime.class).toInstant().toString()))
        .list();
  }

  @Override
  public int erase(StoreId store, Person person) {
    return theirs("delete from shop_act where " + THEIRS, store, person).update();
  }

  @Override
  public int eraseAll(StoreId store) {
    return jdbc.sql("delete from shop_act where store_id = :store")
        .param("store", store.value())
        .update();
  }

  private JdbcClient.StatementSpec theirs(String sql, StoreId store, Person person) {
    return jdbc.sql(sql)
        .param("store", store.value())
        .param(
            "conversations",
            Stream.of(person.conversationIds()).map(UUID::toString).toArray(String[]::new))
        .param("orders", person.orderNumbers());
  }
}
