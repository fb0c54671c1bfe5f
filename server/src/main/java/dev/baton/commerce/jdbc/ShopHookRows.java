package dev.baton.commerce.jdbc;

import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What shop systems told, and the customers' questions for their data among it. */
@Repository
public class ShopHookRows {
  /** Shop systems give up long before. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

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
      UUID id, EmailAddress email, Instant askedAt, @Nullable Instant answeredAt) {}

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
  public void ask(StoreId store, EmailAddress email, Instant now) {
    jdbc.sql(
            """
            INSERT INTO shop_data_request (store_id, id, email, asked_at)
            VALUES (:store, :id, :email, :now)
            """)
        .param("store", store.value())
        .param("id", UUID.randomUUID())
        .param("email", email.key())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The questions of a store, latest first. */
  public List<DataRequest> requests(StoreId store) {
    return jdbc.sql(
            """
            SELECT id, email, asked_at, answered_at FROM shop_data_request
            WHERE store_id = :store ORDER BY asked_at DESC, id LIMIT 200
            """)
        .param("store", store.value())
        .query(
            (row, _) ->
                new DataRequest(
                    row.getObject("id", UUID.class),
                    new EmailAddress(row.getString("email")),
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

  /** Forgets the questions of a person, or of everybody when it is null. */
  public int forget(StoreId store, @Nullable EmailAddress person) {
    return jdbc.sql(
            """
            DELETE FROM shop_data_request
            WHERE store_id = :store AND (:email = '' OR email = :email)
            """)
        .param("store", store.value())
        .param("email", person == null ? "" : person.key())
        .update();
  }
}
