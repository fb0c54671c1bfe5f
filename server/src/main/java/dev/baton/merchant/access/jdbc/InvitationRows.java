package dev.baton.merchant.access.jdbc;

import dev.baton.merchant.Role;
import dev.baton.merchant.access.Invitation;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Open invitations: one for each address and store. */
@Repository
public class InvitationRows {
  private final JdbcClient jdbc;
  private final Clock clock;

  InvitationRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Forgets those that nobody can follow any more, of all stores. */
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
  void forgetExpired() {
    jdbc.sql("DELETE FROM invitation WHERE store_id IS NOT NULL AND expires_at <= :now")
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Adds an invitation; an earlier one of the same address into the same store is gone. */
  public void add(Invitation invitation, byte[] hash, Instant now) {
    jdbc.sql(
            """
            INSERT INTO invitation (store_id, id, hash, email, email_key, role, invited_by,
                                    created_at, expires_at)
            VALUES (:store, :id, :hash, :email, :key, :role, :by, :now, :expires)
            ON CONFLICT (store_id, email_key) DO UPDATE
               SET id = excluded.id, hash = excluded.hash, email = excluded.email,
                   role = excluded.role, invited_by = excluded.invited_by,
                   created_at = excluded.created_at, expires_at = excluded.expires_at
            """)
        .param("store", invitation.store().value())
        .param("id", invitation.id())
        .param("hash", hash)
        .param("email", invitation.email().value())
        .param("key", invitation.email().key())
        .param("role", invitation.role().key())
        .param("by", invitation.invitedBy())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", invitation.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The invitations of a store that are still good, newest first. */
  public List<Invitation> open(StoreId store, Instant now) {
    return jdbc.sql(
            """
            SELECT * FROM invitation
             WHERE store_id = :store AND expires_at > :now
             ORDER BY created_at DESC, id
            """)
        .param("store", store.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(InvitationRows::invitation)
        .list();
  }

  /** The invitation with this hash, if it is still good. */
  public Optional<Invitation> find(StoreId store, byte[] hash, Instant now) {
    return jdbc.sql(
            """
            SELECT * FROM invitation
             WHERE store_id = :store AND hash = :hash AND expires_at > :now
            """)
        .param("store", store.value())
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(InvitationRows::invitation)
        .optional();
  }

  /** Every invitation of an address that is still good, of whatever store. */
  public List<Invitation> find(EmailAddress email, Instant now) {
    return jdbc.sql(
            """
            SELECT * FROM invitation WHERE email_key = :key AND expires_at > :now ORDER BY store_id
            """)
        .param("key", email.key())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(InvitationRows::invitation)
        .list();
  }

  /** Takes an invitation away: whoever is told so has it, and nobody after. */
  public Optional<Invitation> take(StoreId store, UUID id) {
    return jdbc.sql("DELETE FROM invitation WHERE store_id = :store AND id = :id RETURNING *")
        .param("store", store.value())
        .param("id", id)
        .query(InvitationRows::invitation)
        .optional();
  }

  private static Invitation invitation(ResultSet row, int number) throws SQLException {
    return new Invitation(
        new StoreId(row.getString("store_id")),
        row.getObject("id", UUID.class),
        new EmailAddress(row.getString("email")),
        Role.of(row.getString("role")).orElseThrow(),
        row.getString("invited_by"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }
}
