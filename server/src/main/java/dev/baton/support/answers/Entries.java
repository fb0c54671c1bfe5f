package dev.baton.support.answers;

import dev.baton.shared.Language;
import dev.baton.shared.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of all stores, one row each. */
@Repository
public class Entries {
  private final JdbcClient jdbc;

  Entries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A store's entries by their questions. */
  public List<Entry> all(StoreId store) {
    return jdbc.sql("SELECT * FROM answer WHERE store_id = :store ORDER BY question, id")
        .param("store", store.value())
        .query(Entries::entry)
        .list();
  }

  /** One entry. */
  public Optional<Entry> find(StoreId store, UUID id) {
    return jdbc.sql("SELECT * FROM answer WHERE store_id = :store AND id = :id")
        .param("store", store.value())
        .param("id", id)
        .query(Entries::entry)
        .optional();
  }

  /** How many a store has. */
  public int count(StoreId store) {
    return jdbc.sql("SELECT count(*) FROM answer WHERE store_id = :store")
        .param("store", store.value())
        .query(Integer.class)
        .single();
  }

  /** Adds an entry, or replaces the one with its id. */
  public void put(StoreId store, Entry entry) {
    jdbc.sql(
            """
            INSERT INTO answer (store_id, id, language, question, also_asked, answer, changed_at)
            VALUES (:store, :id, :language, :question, :alsoAsked, :answer, :at)
            ON CONFLICT (store_id, id) DO UPDATE
            SET language = :language, question = :question, also_asked = :alsoAsked,
                answer = :answer, changed_at = :at
            """)
        .param("store", store.value())
        .param("id", entry.id())
        .param("language", entry.language().code())
        .param("question", entry.question())
        .param("alsoAsked", entry.alsoAsked().toArray(String[]::new))
        .param("answer", entry.answer())
        .param("at", entry.changedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Removes an entry; false when there is none. */
  public boolean remove(StoreId store, UUID id) {
    return jdbc.sql("DELETE FROM answer WHERE store_id = :store AND id = :id")
            .param("store", store.value())
            .param("id", id)
            .update()
        == 1;
  }

  private static Entry entry(ResultSet row, int index) throws SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        new Language(row.getString("language")),
        row.getString("question"),
        Stream.of((Object[]) row.getArray("also_asked").getArray()).map(String::valueOf).toList(),
        row.getString("answer"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
