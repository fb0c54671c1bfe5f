package dev.baton.merchant.jdbc;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All rows of a store, in whichever room's tables: every table has its {@code store_id}. */
@Repository
public class StoreContents {
  private final JdbcClient jdbc;

  StoreContents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Reference(String child, String parent) {}

  /** Removes a store with everything in it, in the caller's transaction. */
  public void remove(StoreId store) {
    for (String table : childrenFirst()) {
      jdbc.sql("DELETE FROM " + table + " WHERE store_id = :store")
          .param("store", store.value())
          .update();
    }
  }

  /** Notes that a store was removed for good. */
  public void noteRemoved(StoreId store, Instant now) {
    jdbc.sql(
            """
            INSERT INTO demo_removed (store_id, removed_at) VALUES (:store, :now)
            ON CONFLICT (store_id) DO UPDATE SET removed_at = :now
            """)
        .param("store", store.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Whether a store was removed for good. */
  public boolean isRemoved(StoreId store) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM demo_removed WHERE store_id = :store)")
        .param("store", store.value())
        .query(Boolean.class)
        .single();
  }

  private List<String> childrenFirst() {
    Set<String> left =
        new LinkedHashSet<>(
            jdbc.sql(
                    """
                    SELECT c.table_name FROM information_schema.columns c
                    JOIN information_schema.tables t USING (table_schema, table_name)
                    WHERE c.table_schema = 'public' AND c.column_name = 'store_id'
                      AND t.table_type = 'BASE TABLE' AND c.is_nullable = 'NO'
                    ORDER BY c.table_name
                    """)
                .query(String.class)
                .list());
    List<Reference> references =
        jdbc.sql(
                """
                SELECT conrelid::regclass::text AS child, confrelid::regclass::text AS parent
                FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid
                """)
            .query(Reference.class)
            .list();
    List<String> order = new ArrayList<>();
    while (!left.isEmpty()) {
      String next =
          left.stream()
              .filter(
                  table ->
                      references.stream()
                          .noneMatch(r -> r.parent().equals(table) && left.contains(r.child())))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("tables refer to each other"));
      order.add(next);
      left.remove(next);
    }
    return order;
  }
}
