package dev.baton.shared.vault;

import dev.baton.shared.StoreId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The sealed secrets in a table with the columns {@code store_id}, {@code id} (what they are sealed
 * for) and {@code secrets} (null for none). A room with such a table offers one as a bean.
 */
public final class SealedTable implements SealedPlace {
  private static final Pattern NAME = Pattern.compile("[a-z_]+");
  private static final int PAGE = 100;
  private static final UUID FIRST = new UUID(0, 0);
  private final JdbcClient jdbc;
  private final String table;

  /** The secrets of a table. */
  public SealedTable(JdbcClient jdbc, String table) {
    this.jdbc = jdbc;
    this.table = named(table);
  }

  /** The name, if it is one. */
  static String named(String table) {
    if (!NAME.matcher(table).matches()) {
      throw new IllegalArgumentException(table);
    }
    return table;
  }

  @Override
  public List<SealedRow> after(@Nullable SealedRow last) {
    return jdbc.sql(
            """
            SELECT store_id, id, secrets FROM %s
            WHERE secrets IS NOT NULL AND (store_id, id) > (:store, :id)
            ORDER BY store_id, id LIMIT :page
            """
                .formatted(table))
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
                UPDATE %s SET secrets = :secrets
                WHERE store_id = :store AND id = :id AND secrets = :before
                """
                    .formatted(table))
            .param("secrets", secrets)
            .param("store", row.store().value())
            .param("id", row.owner())
            .param("before", row.secrets())
            .update()
        == 1;
  }
}
