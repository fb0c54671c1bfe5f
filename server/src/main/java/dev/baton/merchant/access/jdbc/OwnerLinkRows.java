package dev.baton.merchant.access.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links by which the first owner signs up. */
@Repository
public class OwnerLinkRows {
  private final JdbcClient jdbc;

  OwnerLinkRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a link. */
  public void add(byte[] hash, Instant now) {
    jdbc.sql("INSERT INTO owner_link (hash, created_at) VALUES (:hash, :now)")
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether a link with this hash is there. */
  public boolean exists(byte[] hash) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM owner_link WHERE hash = :hash)")
        .param("hash", hash)
        .query(Boolean.class)
        .single();
  }

  /** Takes all links away, for the holder of this one; false when it was taken already. */
  public boolean takeAll(byte[] hash) {
    jdbc.sql("LOCK TABLE owner_link IN ACCESS EXCLUSIVE MODE").update();
    if (!exists(hash)) {
      return false;
    }
    jdbc.sql("DELETE FROM owner_link").update();
    return true;
  }
}
