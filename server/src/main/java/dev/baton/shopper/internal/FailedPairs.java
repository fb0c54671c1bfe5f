package dev.baton.shopper.internal;

import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The pairs that did not match, and how many are too many. The same wrong pair again counts once:
 * it teaches nothing new.
 */
@Component
class FailedPairs {
  private static final int PER_CONVERSATION = 5;
  private static final int PER_ADDRESS = 50;
  private static final Duration PER = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Who tries. */
  record Guesser(StoreId store, String conversationId, String addressHash) {}

  FailedPairs(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether this conversation or this address has failed too often. One statement. */
  boolean tooMany(Guesser guesser) {
    return jdbc.sql(
            """
            SELECT
              (SELECT count(*) FROM order_guess
               WHERE store_id = :store AND conversation_id = :conversation) >= :perConversation
              OR
              (SELECT count(*) FROM order_guess
               WHERE store_id = :store AND address_hash = :address AND at > :since) >= :perAddress
            """)
        .param("store", guesser.store().value())
        .param("conversation", guesser.conversationId())
        .param("address", guesser.addressHash())
        .param("since", now().minus(PER))
        .param("perConversation", PER_CONVERSATION)
        .param("perAddress", PER_ADDRESS)
        .query(Boolean.class)
        .single();
  }

  /** Counts a pair that did not match. */
  void count(Guesser guesser, OrderNumber number, EmailAddress email) {
    jdbc.sql(
            """
            INSERT INTO order_guess (store_id, conversation_id, pair_hash, address_hash, at)
            VALUES (:store, :conversation, :pair, :address, :now)
            ON CONFLICT DO NOTHING
            """)
        .param("store", guesser.store().value())
        .param("conversation", guesser.conversationId())
        .param("pair", hash(guesser.conversationId(), number, email))
        .param("address", guesser.addressHash())
        .param("now", now())
        .update();
  }

  /** A conversation that is older than this may guess again: it has expired, unless it goes on. */
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void forgetOld() {
    jdbc.sql("DELETE FROM order_guess WHERE store_id IS NOT NULL AND at < :before")
        .param("before", now().minus(KEPT))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String hash(String conversation, OrderNumber number, EmailAddress email) {
    try {
      String pair = conversation + "\n" + number.key() + "\n" + email.key();
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(pair.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
