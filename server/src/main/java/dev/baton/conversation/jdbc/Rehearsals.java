package dev.baton.conversation.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Conversations by which merchants try their settings: a week after the last word they are
 * forgotten, with all that belongs to them. They never opened a ticket.
 */
@Component
class Rehearsals {
  private static final Duration KEPT = Duration.ofDays(7);
  private final JdbcClient jdbc;
  private final Clock clock;

  Rehearsals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void forget() {
    jdbc.sql(
            """
            with forgotten as (
              delete from conversation
              where store_id is not null and channel = 'PREVIEW' and last_active_at < :before
              returning store_id, id)
            delete from attachment a using forgotten f
            where a.store_id = f.store_id and a.conversation_id = f.id
            """)
        .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
  }
}
