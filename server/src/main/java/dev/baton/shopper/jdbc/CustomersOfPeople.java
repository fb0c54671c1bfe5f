package dev.baton.shopper.jdbc;

import dev.baton.merchant.Person;
import dev.baton.merchant.PersonalData;
import dev.baton.shared.StoreId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** By what a person is recognised: every name that leads to a visitor with their address. */
@Repository
class CustomersOfPeople implements PersonalData {
  private static final String THEIRS =
      """
      store_id = :store and visitor_id in (
        select visitor_id from customer where store_id = :store and key = any(:keys)
        union
        select id from visitor where store_id = :store and customer
          and email_key = any(:emails))
      """;

  private final JdbcClient jdbc;

  CustomersOfPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "customers";
  }

  @Override
  public List<Map<String, Object>> export(StoreId store, Person person) {
    return jdbc.sql("select key, created_at from customer where " + THEIRS + " order by key")
        .param("store", store.value())
        .param("keys", keys(person))
        .param("emails", person.emailKeys())
        .query(
            (row, n) ->
                Map.<String, Object>of(
                    "recognisedBy", row.getString("key"),
                    "since",
                        row.getObject("created_at", OffsetDateTime.class).toInstant().toString()))
        .list();
  }

  private static String[] keys(Person person) {
    return Stream.concat(
            Stream.of(person.customerKeys()), Stream.of(person.emailKeys()).map("email:"::concat))
        .toArray(String[]::new);
  }

  @Override
  public int eraseAll(StoreId store) {
    return jdbc.sql("delete from customer where store_id = :store")
        .param("store", store.value())
        .update();
  }

  /** The visitor goes with its names, and is locked before them: so does who recognises it. */
  @Override
  public int erase(StoreId store, Person person) {
    List<UUID> visitors =
        jdbc.sql(
                "select id from visitor where store_id = :store and id in"
                    + " (select visitor_id from customer where "
                    + THEIRS
                    + ") order by id for update")
            .param("store", store.value())
            .param("keys", keys(person))
            .param("emails", person.emailKeys())
            .query(UUID.class)
            .list();
    int names =
        jdbc.sql("delete from customer where store_id = :store and visitor_id = any(:visitors)")
            .param("store", store.value())
            .param("visitors", visitors.toArray(UUID[]::new))
            .update();
    jdbc.sql("delete from visitor where store_id = :store and id = any(:visitors)")
        .param("store", store.value())
        .param("visitors", visitors.toArray(UUID[]::new))
        .update();
    return names;
  }
}
