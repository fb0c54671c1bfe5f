package dev.baton.merchant.access.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How often somebody tried to sign in within a while; the same on every node and after a restart.
 */
@Repository
public class AttemptRows {
  private final JdbcClient jdbc;

  AttemptRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Attempts since an instant. */
  public record Attempts(int count, Instant since) {}

  /** Counts one more attempt; a count older than the window begins anew. */
  public Attempts count(byte[] key, Instant now, Duration window) {
    return jdbc.sql(
            """
            INSERT INTO sign_in_attempt AS s (key, attempts, since) VALUES (:key, 1, :now)
            ON CONFLICT (key) DO UPDATE
               SET attempts = CASE WHEN s.since <= :begin THEN 1 ELSE s.attempts + 1 END,
                   since = CASE WHEN s.since <= :begin THEN :now ELSE s.since END
            RETURNING attempts, since
            """)
        .param("key", key)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("begin", now.minus(window).atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Attempts(
                    row.getInt("attempts"),
                    row.getObject("since", OffsetDateTime.class).toInstant()))
        .single();
  }

  /** Takes one attempt back: it was the right one. */
  public void forgive(byte[] key) {
    jdbc.sql("UPDATE sign_in_attempt SET attempts = attempts - 1 WHERE key = :key AND attempts > 0")
        .param("key", key)
        .update();
  }

  /** Forgets a key, and everything older than an instant. */
  public void forget(byte[] key, Instant before) {
    jdbc.sql("DELETE FROM sign_in_attempt WHERE key = :key OR since < :before")
        .param("key", key)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
