package dev.baton.merchant.jdbc;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
   * @param origin the address it came from, or null for Baton's own doing
   */
  public record Entry(
      long id, Instant at, String who, String what, String details, @Nullable String origin) {}

  /** Adds an entry; the database gives it its id. */
  public void add(StoreId store, Entry entry) {
    jdbc.sql(
            """
            INSERT INTO audit (store_id, at, who, what, details, origin)
            VALUES (:store, :at, :who, :what, :details::jsonb, :origin)
            """)
        .param("store", store.value())
        .param("at", entry.at().atOffset(ZoneOffset.UTC))
        .param("who", entry.who())
        .param("what", entry.what())
        .param("details", entry.details())
        .param("origin", entry.origin())
        .update();
  }

  /** Entries before one of them, newest first. */
  public List<Entry> before(StoreId store, long id, int atMost) {
    return jdbc.sql(
            """
            SELECT id, at, who, what, details::text, origin FROM audit
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
                    row.getString("details"),
                    row.getString("origin")))
        .list();
  }
}
