package dev.baton.merchant.access.jdbc;

import dev.baton.merchant.Role;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is what in which store. */
@Repository
public class MembershipRows {
  private final JdbcClient jdbc;

  MembershipRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One of a store's team. */
  public record Member(
      UUID account, EmailAddress email, String name, Role role, @Nullable Instant lastSeenAt) {}

  /** A store's team, by name. */
  public List<Member> all(StoreId store) {
    return jdbc.sql(
            """
            SELECT a.id, a.email, a.name, a.last_seen_at, m.role
              FROM membership m JOIN account a ON a.id = m.account_id
             WHERE m.store_id = :store
             ORDER BY a.name, a.email_key
            """)
        .param("store", store.value())
        .query(
            (row, number) -> {
              OffsetDateTime seen = row.getObject("last_seen_at", OffsetDateTime.class);
              return new Member(
                  row.getObject("id", UUID.class),
                  new EmailAddress(row.getString("email")),
                  row.getString("name"),
                  Role.of(row.getString("role")).orElseThrow(),
                  seen == null ? null : seen.toInstant());
            })
        .list();
  }

  /** The owners of a store, whose rows nobody else changes until this transaction ends. */
  public List<UUID> lockOwners(StoreId store) {
    return jdbc.sql(
            """
            SELECT account_id FROM membership
             WHERE store_id = :store AND role = 'owner'
             ORDER BY account_id FOR UPDATE
            """)
        .param("store", store.value())
        .query(UUID.class)
        .list();
  }

  /** What somebody is in a store. */
  public Optional<Role> role(StoreId store, UUID account) {
    return jdbc.sql(
            """
            SELECT role FROM membership WHERE store_id = :store AND account_id = :account
            """)
        .param("store", store.value())
        .param("account", account)
        .query(String.class)
        .optional()
        .flatMap(Role::of);
  }

  /** Makes somebody this in a store, whatever they were. */
  public void put(StoreId store, UUID account, Role role, Instant now) {
    jdbc.sql(
            """
            INSERT INTO membership (store_id, account_id, role, since)
            VALUES (:store, :account, :role, :now)
            ON CONFLICT (store_id, account_id) DO UPDATE SET role = excluded.role
            """)
        .param("store", store.value())
        .param("account", account)
        .param("role", role.key())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Makes somebody an owner of every store there is. */
  public void ownEverything(UUID account, Instant now) {
    jdbc.sql(
            """
            INSERT INTO membership (store_id, account_id, role, since)
            SELECT store_id, :account, 'owner', :now FROM store
            ON CONFLICT (store_id, account_id) DO UPDATE SET role = 'owner'
            """)
        .param("account", account)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Takes somebody out of a store's team. */
  public void remove(StoreId store, UUID account) {
    jdbc.sql("DELETE FROM membership WHERE store_id = :store AND account_id = :account")
        .param("store", store.value())
        .param("account", account)
        .update();
  }
}
