package dev.baton.insight.jdbc;

import dev.baton.shared.StoreId;
import dev.baton.shared.json.StoredJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words by which conversations are found. */
@Repository
public class WordRows {
  private final JdbcClient jdbc;

  WordRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The words of a conversation. */
  public record Findable(UUID conversation, Instant startedAt, List<String> words) {}

  /** Puts words in the place of those before. */
  public void keep(StoreId store, List<Findable> all) {
    jdbc.sql(
            """
            insert into insight_words (store_id, conversation_id, started_at, words)
            select :store, conversation, "startedAt",
              array_to_tsvector(array(select jsonb_array_elements_text(words)))
            from jsonb_to_recordset(:rows::jsonb)
              as w(conversation uuid, "startedAt" timestamptz, words jsonb)
            where exists (select from conversation c
              where c.store_id = :store and c.id = w.conversation)
            on conflict (store_id, conversation_id) do update set words = excluded.words
            """)
        .param("store", store.value())
        .param("rows", StoredJson.write(all))
        .update();
  }
}
