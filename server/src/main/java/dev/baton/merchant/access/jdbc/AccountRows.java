package dev.baton.merchant.access.jdbc;

import dev.baton.merchant.Role;
import dev.baton.merchant.access.Account;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts, each with its memberships. */
@Repository
public class AccountRows {
  private final JdbcClient jdbc;

  AccountRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The account with this id. */
  public Optional<Account> find(UUID id) {
    return one(
        jdbc.sql(
                """
                SELECT a.*, m.store_id, m.role
                  FROM account a LEFT JOIN membership m ON m.account_id = a.id
                 WHERE a.id = :id
                """)
            .param("id", id)
            .query(AccountRows::account)
            .list());
  }

  /** The account with this e-mail address, however it is spelled. */
  public Optional<Account> find(EmailAddress email) {
    return one(
        jdbc.sql(
                """
                SELECT a.*, m.store_id, m.role
                  FROM account a LEFT JOIN membership m ON m.account_id = a.id
                 WHERE a.email_key = :key
                """)
            .param("key", email.key())
            .query(AccountRows::account)
            .list());
  }

  /** The hash of an account's password; empty when it has none. */
  public Optional<String> passwordHash(UUID id) {
    return jdbc.sql("SELECT password_hash FROM account WHERE id = :id AND password_hash <> ''")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /** Sets the hash of an account's password. */
  public void setPasswordHash(UUID id, String hash) {
    jdbc.sql("UPDATE account SET password_hash = :hash WHERE id = :id")
        .param("id", id)
        .param("hash", hash)
        .update();
  }

  /** Whether somebody runs the installation. */
  public boolean ownerExists() {
    return jdbc.sql("SELECT EXISTS (SELECT FROM account WHERE runs_installation)")
        .query(Boolean.class)
        .single();
  }

  /** Those who run the installation. */
  public List<UUID> owners() {
    return jdbc.sql("SELECT id FROM account WHERE runs_installation").query(UUID.class).list();
  }

  /** Lets one run the installation in the place of another; false when that one does not. */
  public boolean handOver(UUID from, UUID to) {
    return jdbc.sql(
                """
                UPDATE account SET runs_installation = (id = :to)
                 WHERE id IN (:from, :to)
                   AND EXISTS (SELECT FROM account WHERE id = :from AND runs_installation)
                """)
            .param("from", from)
            .param("to", to)
            .update()
        == 2;
  }

  /** Adds an account without memberships; false when its e-mail address is taken. */
  public boolean add(Account account, @Nullable String passwordHash, Instant now) {
    return jdbc.sql(
                """
                INSERT INTO account
                       (id, email, email_key, name, password_hash, runs_installation, created_at)
                VALUES (:id, :email, :key, :name, :hash, :runs, :now)
                ON CONFLICT (email_key) DO NOTHING
                """)
            .param("id", account.id())
            .param("email", account.email().value())
            .param("key", account.email().key())
            .param("name", account.name())
            .param("hash", passwordHash)
            .param("runs", account.runsInstallation())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Removes an account that is in no store any more. */
  public void remove(UUID id) {
    jdbc.sql("DELETE FROM account WHERE id = :id").param("id", id).update();
  }

  /** Notes that somebody was here, unless that is noted for a moment since {@code before}. */
  public void seen(UUID id, Instant now, Instant before) {
    jdbc.sql(
            """
            UPDATE account SET last_seen_at = :now
             WHERE id = :id AND (last_seen_at IS NULL OR last_seen_at < :before)
            """)
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Optional<Account> one(List<Account> rows) {
    return rows.stream()
        .reduce(
            (one, other) -> {
              Map<StoreId, Role> roles = new HashMap<>(one.roles());
              roles.putAll(other.roles());
              return new Account(one.id(), one.email(), one.name(), roles, one.runsInstallation());
            });
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    String store = row.getString("store_id");
    return new Account(
        row.getObject("id", UUID.class),
        new EmailAddress(row.getString("email")),
        row.getString("name"),
        store == null
            ? Map.of()
            : Map.of(new StoreId(store), Role.of(row.getString("role")).orElseThrow()),
        row.getBoolean("runs_installation"));
  }
}
