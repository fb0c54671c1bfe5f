package dev.baton.outside.jdbc;

import dev.baton.outside.HandoffDesk.Once;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Under which keys conversations were handed over. */
@Repository
public class HandedOverRows {
  private static final Duration KEPT = Duration.ofDays(30);
  private final JdbcClient jdbc;
  private final Clock clock;

  HandedOverRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A request that was carried out, and the conversation it began. */
  public record Before(String fingerprint, UUID conversation) {
    /** Whether it was this very request. */
    public boolean is(Once once) {
      return fingerprint.equals(once.fingerprint());
    }
  }

  /** The request that came under a key. */
  public Optional<Before> find(StoreId store, String key) {
    return jdbc.sql(
            """
            select fingerprint, conversation_id from handed_over
            where store_id = :store and idempotency_key = :key
            """)
        .param("store", store.value())
        .param("key", key)
        .query(
            (row, n) ->
                new Before(
                    row.getString("fingerprint"), row.getObject("conversation_id", UUID.class)))
        .optional();
  }

  /**
   * Takes a key, in the caller's transaction. Waits for another transaction that takes the same.
   *
   * @return false when it is taken
   */
  public boolean take(StoreId store, Once once, UUID conversation, Instant now) {
    return jdbc.sql(
                """
                insert into handed_over (store_id, idempotency_key, fingerprint, conversation_id, at)
                values (:store, :key, :fingerprint, :conversation, :now)
                on conflict do nothing
                """)
            .param("store", store.value())
            .param("key", once.key())
            .param("fingerprint", once.fingerprint())
            .param("conversation", conversation)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Forgets the keys of requests that nobody repeats any more. */
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void forgetOld() {
    jdbc.sql("delete from handed_over where store_id is not null and at < :before")
        .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }
}
