package dev.baton.merchant.jdbc;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit trail, append-only. */
@Repository
public class AuditRows {
  private final JdbcClient jdbc;

  AuditRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One entry.
   *
   * @param details a JSON object
   */
  public record Entry(long id, Instant at, String who, String what, String details) {}

  /** Adds an entry. */
  public void add(StoreId store, Instant at, String who, String what, String details) {
    jdbc.sql(
            """
            INSERT INTO audit (store_id, at, who, what, details)
            VALUES (:store, :at, :who, :what, :details::jsonb)
            """)
        .param("store", store.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("who", who)
        .param("what", what)
        .param("details", details)
        .update();
  }

  /** Entries before one of them, newest first. */
  public List<Entry> before(StoreId store, long id, int atMost) {
    return jdbc.sql(
            """
            SELECT id, at, who, what, details::text FROM audit
             WHERE store_id = :store AND id < :before
             ORDER BY id DESC LIMIT :atMost
            """)
        .param("store", store.value())
        .param("before", id)
        .param("atMost", atMost)
        .query(
            (row, number) ->
                new Entry(
                    row.getLong("id"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("who"),
                    row.getString("what"),
                    row.getString("details")))
        .list();
  }
}
