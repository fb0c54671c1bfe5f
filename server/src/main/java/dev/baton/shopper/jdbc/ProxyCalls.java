package dev.baton.shopper.jdbc;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signed calls of shops' proxies that were answered. */
@Repository
public class ProxyCalls {
  private final JdbcClient jdbc;

  ProxyCalls(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Keeps a call; false when it was kept before.
   *
   * @param since what is older counts for nothing any more, and is forgotten
   */
  public boolean first(StoreId store, String signature, Instant now, Instant since) {
    jdbc.sql("DELETE FROM proxy_call WHERE store_id = :store AND at < :since")
        .param("store", store.value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql(
                """
                INSERT INTO proxy_call (store_id, signature, at) VALUES (:store, :signature, :now)
                ON CONFLICT DO NOTHING
                """)
            .param("store", store.value())
            .param("signature", signature)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
