package dev.baton.merchant.jdbc;

import dev.baton.shared.StoreId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets the erasures of a store come one after the other. */
@Repository
public class ErasureRows {
  private final JdbcClient jdbc;

  public ErasureRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Waits until no other erasure of the store is under way; holds until the transaction ends. */
  public void alone(StoreId store) {
    jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))) AS turn")
        .param("key", "erasure/" + store.value())
        .query(Integer.class)
        .single();
  }
}
