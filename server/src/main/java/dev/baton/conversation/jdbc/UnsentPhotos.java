package dev.baton.conversation.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Photos that were uploaded and never sent: two days later they are forgotten. A month of them is
 * looked through, so that the work does not grow with all photos there ever were.
 */
@Component
class UnsentPhotos {
  private static final Duration KEPT = Duration.ofDays(2);
  private static final Duration LOOKED_AT = Duration.ofDays(32);
  private final JdbcClient jdbc;
  private final Clock clock;

  UnsentPhotos(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void forget() {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            delete from attachment a
            where a.store_id is not null and a.created_at between :from and :before
              and not exists (
                select 1 from message m
                where m.store_id = a.store_id and m.conversation_id = a.conversation_id
                  and m.attachments @> jsonb_build_array(jsonb_build_object('id', a.id::text)))
            """)
        .param("from", now.minus(LOOKED_AT))
        .param("before", now.minus(KEPT))
        .update();
  }
}
