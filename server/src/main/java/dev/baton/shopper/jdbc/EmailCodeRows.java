package dev.baton.shopper.jdbc;

import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import dev.baton.shopper.EmailCodes.Asking;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The codes that were sent. */
@Repository
public class EmailCodeRows {
  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient jdbc;

  EmailCodeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A code on its way to an address. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Sent(UUID id, EmailAddress email, byte[] codeHash) {}

  /** How many codes are enough, for each of these. */
  public record Limits(int perConversation, int perEmail, int perAddress) {}

  /**
   * Keeps a code that is about to be sent and ends the one before, unless there were enough since a
   * moment.
   */
  public boolean add(Asking asking, Sent sent, Instant now, Limits limits, Instant since) {
    boolean added =
        jdbc.sql(
                    """
                INSERT INTO email_code (store_id, id, conversation_id, email, email_key,
                  address_hash, code_hash, created_at)
                SELECT :store, :id, :conversation, :email, :key, :address, :hash, :now
                WHERE (SELECT count(*) FROM email_code WHERE store_id = :store
                    AND conversation_id = :conversation AND created_at > :since) < :perConversation
                  AND (SELECT count(*) FROM email_code WHERE store_id = :store
                    AND email_key = :key AND created_at > :since) < :perEmail
                  AND (SELECT count(*) FROM email_code WHERE store_id = :store
                    AND address_hash = :address AND created_at > :since) < :perAddress
                """)
                .param("store", asking.store().value())
                .param("id", sent.id())
                .param("conversation", asking.conversation())
                .param("email", sent.email().value())
                .param("key", sent.email().key())
                .param("address", asking.addressHash())
                .param("hash", sent.codeHash())
                .param("now", utc(now))
                .param("since", utc(since))
                .param("perConversation", limits.perConversation())
                .param("perEmail", limits.perEmail())
                .param("perAddress", limits.perAddress())
                .update()
            == 1;
    if (added) {
      endOthers(asking, sent, now);
    }
    return added;
  }

  private void endOthers(Asking asking, Sent sent, Instant now) {
    jdbc.sql(
            """
            UPDATE email_code SET used_at = :now
            WHERE store_id = :store AND conversation_id = :conversation AND id <> :id
              AND used_at IS NULL
            """)
        .param("now", utc(now))
        .param("store", asking.store().value())
        .param("conversation", asking.conversation())
        .param("id", sent.id())
        .update();
  }

  /** Forgets what is older than a day, of all stores. */
  public void forgetOld(Instant now) {
    jdbc.sql("DELETE FROM email_code WHERE store_id IS NOT NULL AND created_at < :old")
        .param("old", utc(now.minus(KEPT)))
        .update();
  }

  /** Forgets a code that was never sent. */
  public void remove(StoreId store, UUID id) {
    jdbc.sql("DELETE FROM email_code WHERE store_id = :store AND id = :id")
        .param("store", store.value())
        .param("id", id)
        .update();
  }

  /** The code of a conversation that counts, with one more try counted. */
  public Optional<Sent> tried(StoreId store, UUID conversation, int most, Instant since) {
    return jdbc.sql(
            """
            UPDATE email_code SET tries = tries + 1
            WHERE store_id = :store AND conversation_id = :conversation
              AND tries < :most AND used_at IS NULL AND created_at > :since
            RETURNING id, email, code_hash
            """)
        .param("store", store.value())
        .param("conversation", conversation)
        .param("most", most)
        .param("since", utc(since))
        .query(
            (row, n) ->
                new Sent(
                    row.getObject("id", UUID.class),
                    new EmailAddress(row.getString("email")),
                    row.getBytes("code_hash")))
        .optional();
  }

  /** Uses a code up; false when it was used before. */
  public boolean use(StoreId store, UUID id, Instant now) {
    return jdbc.sql(
                """
                UPDATE email_code SET used_at = :now
                WHERE store_id = :store AND id = :id AND used_at IS NULL
                """)
            .param("now", utc(now))
            .param("store", store.value())
            .param("id", id)
            .update()
        == 1;
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
