package dev.baton.insight.jdbc;

import dev.baton.shared.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened and is not counted yet, and the lock that one counts at a time under. */
@Repository
public class NewsRows {
  private static final long COUNTING = 0x1A516847L;

  private final JdbcClient jdbc;

  NewsRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Something of one conversation or one delivery. */
  public record News(StoreId store, String kind, UUID subject) {}

  /** Whether this transaction may count; until it ends no other process does. */
  public boolean mayCount() {
    return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
        .param("lock", COUNTING)
        .query(Boolean.class)
        .single();
  }

  /** Waits until this transaction may count. */
  public void alone() {
    jdbc.sql("select 1 from pg_advisory_xact_lock(:lock)")
        .param("lock", COUNTING)
        .query(Integer.class)
        .single();
  }

  /** Notes conversations again that could not be read right now. */
  public void again(StoreId store, Collection<UUID> conversations) {
    jdbc.sql(
            """
            insert into insight_news (store_id, kind, subject)
            select store_id, 'conversation', id from conversation
            where store_id = :store and id = any(:ids) and channel <> 'PREVIEW'
            """)
        .param("store", store.value())
        .param("ids", conversations.toArray(UUID[]::new))
        .update();
  }

  /** Takes the oldest news, each store's together. */
  public List<News> take(int most) {
    return jdbc.sql(
            """
            delete from insight_news n using (
              select store_id, id from insight_news order by id limit :most) oldest
            where n.store_id = oldest.store_id and n.id = oldest.id
            returning n.store_id, n.kind, n.subject
            """)
        .param("most", most)
        .query(
            (row, n) ->
                new News(
                    new StoreId(row.getString("store_id")),
                    row.getString("kind"),
                    row.getObject("subject", UUID.class)))
        .list();
  }
}
