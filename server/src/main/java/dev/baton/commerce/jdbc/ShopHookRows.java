package dev.baton.commerce.jdbc;

import dev.baton.merchant.Person;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.PhoneNumber;
import dev.baton.shared.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What shop systems told, and the customers' questions for their data among it. */
@Repository
public class ShopHookRows {
  /** Shop systems give up long before. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private static final String[] NONE = {};

  private final JdbcClient jdbc;

  public ShopHookRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A customer's question for their data.
   *
   * @param answeredAt when the data was taken out to be handed on, or null
   */
  public record DataRequest(
      UUID id, Person person, Instant askedAt, @Nullable Instant answeredAt) {}

  /** Notes that it was told; false when it was told before. */
  public boolean isNews(StoreId store, String id, String topic, Instant now) {
    jdbc.sql("DELETE FROM shop_hook WHERE store_id = :store AND at < :old")
        .param("store", store.value())
        .param("old", now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql(
                """
                INSERT INTO shop_hook (store_id, id, topic, at) VALUES (:store, :id, :topic, :now)
                ON CONFLICT DO NOTHING
                """)
            .param("store", store.value())
            .param("id", id)
            .param("topic", topic)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Keeps a question until it is answered. */
  public void ask(StoreId store, Person person, Instant now) {
    jdbc.sql(
            """
            INSERT INTO shop_data_request
              (store_id, id, email, phone, customer, orders, asked_at)
            VALUES (:store, :id, :email, :phone, :customer, :orders, :now)
            """)
        .param("store", store.value())
        .param("id", UUID.randomUUID())
        .param("email", first(person.emailKeys()))
        .param("phone", first(person.phoneNumbers()))
        .param(
            "customer",
            person.customers().isEmpty()
                ? null
                : String.join(" ", new TreeSet<>(person.customers())))
        .param("orders", person.orders().stream().map(OrderNumber::key).toArray(String[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The questions of a store, latest first. */
  public List<DataRequest> requests(StoreId store) {
    return jdbc.sql(
            """
            SELECT id, email, phone, customer, orders, asked_at, answered_at
            FROM shop_data_request
            WHERE store_id = :store ORDER BY asked_at DESC, id LIMIT 200
            """)
        .param("store", store.value())
        .query(
            (row, _) ->
                new DataRequest(
                    row.getObject("id", UUID.class),
                    person(row),
                    row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject("answered_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null)))
        .list();
  }

  /** Notes that a question was answered. */
  public void answered(StoreId store, UUID id, Instant now) {
    jdbc.sql(
            """
            UPDATE shop_data_request SET answered_at = :now WHERE store_id = :store AND id = :id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("store", store.value())
        .param("id", id)
        .update();
  }

  private static Person person(ResultSet row) throws SQLException {
    return Person.by(
        Set.copyOf(
            Optional.ofNullable(row.getString("email")).map(EmailAddress::new).stream().toList()),
        Set.copyOf(
            Optional.ofNullable(row.getString("phone")).map(PhoneNumber::new).stream().toList()),
        Stream.of((Object[]) row.getArray("orders").getArray())
            .map(number -> new OrderNumber(String.valueOf(number)))
            .collect(Collectors.toSet()),
        Optional.ofNullable(row.getString("customer")).stream()
            .flatMap(names -> Stream.of(names.split(" ", -1)))
            .collect(Collectors.toSet()));
  }

  private static @Nullable String first(String[] of) {
    return of.length == 0 ? null : of[0];
  }

  /** Forgets the questions of a person, or of everybody when it is null. */
  public int forget(StoreId store, @Nullable Person person) {
    return jdbc.sql(
            """
            DELETE FROM shop_data_request
            WHERE store_id = :store AND (:everybody OR email = ANY(:emails)
              OR phone = ANY(:phones) OR string_to_array(customer, ' ') && :customers::text[]
              OR orders && :orders::text[])
            """)
        .param("store", store.value())
        .param("everybody", person == null)
        .param("emails", person == null ? NONE : person.emailKeys())
        .param("phones", person == null ? NONE : person.phoneNumbers())
        .param("customers", person == null ? NONE : person.customerKeys())
        .param("orders", person == null ? NONE : person.orderNumbers())
        .update();
  }
}
