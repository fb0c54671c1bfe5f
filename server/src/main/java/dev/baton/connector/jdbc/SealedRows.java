package dev.baton.connector.jdbc;

import dev.baton.connector.SealedPlace;
import dev.baton.connector.SealedRow;
import dev.baton.shared.StoreId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sealed secrets of all connections of all stores. */
@Repository
public class SealedRows implements SealedPlace {
  private static final int PAGE = 100;
  private static final UUID FIRST = new UUID(0, 0);
  private final JdbcClient jdbc;

  SealedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<SealedRow> after(@Nullable SealedRow last) {
    return jdbc.sql(
            """
            SELECT store_id, id, secrets FROM connection
            WHERE secrets IS NOT NULL AND (store_id, id) > (:store, :id)
            ORDER BY store_id, id LIMIT :page
            """)
        .param("store", last == null ? "" : last.store().value())
        .param("id", last == null ? FIRST : last.owner())
        .param("page", PAGE)
        .query(
            (row, _) ->
                new SealedRow(
                    new StoreId(row.getString("store_id")),
                    row.getObject("id", UUID.class),
                    row.getString("secrets")))
        .list();
  }

  @Override
  public boolean replace(SealedRow row, String secrets) {
    return jdbc.sql(
                """
                UPDATE connection SET secrets = :secrets
                WHERE store_id = :store AND id = :id AND secrets = :before
                """)
            .param("secrets", secrets)
            .param("store", row.store().value())
            .param("id", row.owner())
            .param("before", row.secrets())
            .update()
        == 1;
  }
}
