package dev.baton.insight.jdbc;

import dev.baton.shared.StoreId;
import dev.baton.shared.json.StoredJson;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions that led to a person. */
@Repository
public class QuestionRows {
  private final JdbcClient jdbc;

  QuestionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A question.
   *
   * @param key the same for the same question in other words
   */
  public record Question(
      UUID conversation, int seq, LocalDate day, String key, String language, String text) {}

  /** Puts the questions of conversations in the place of those before. */
  public void replace(StoreId store, Collection<UUID> conversations, List<Question> questions) {
    jdbc.sql(
            """
            delete from insight_question where store_id = :store and conversation_id = any(:ids)
            """)
        .param("store", store.value())
        .param("ids", conversations.toArray(UUID[]::new))
        .update();
    if (!questions.isEmpty()) {
      jdbc.sql(
              """
              insert into insight_question (store_id, conversation_id, seq, day, key, language, text)
              select :store, conversation, seq, day, key, language, text
              from jsonb_to_recordset(:rows::jsonb) as q(conversation uuid, seq int, day date,
                key text, language text, text text)
              """)
          .param("store", store.value())
          .param("rows", StoredJson.write(questions))
          .update();
    }
  }

  /** A question with how often it was asked; in the words in which it was asked last. */
  public record Asked(String text, String language, long count) {}

  /** What was asked most often. */
  public List<Asked> most(StoreId store, LocalDate from, LocalDate to, int limit) {
    return jdbc.sql(
            """
            select latest.text, latest.language, top.n
            from (
              select key, count(*) as n from insight_question
              where store_id = :store and day between :from and :to
              group by key order by n desc, key limit :limit) top
            cross join lateral (
              select text, language from insight_question q
              where q.store_id = :store and q.key = top.key and q.day <= :to
              order by q.day desc limit 1) latest
            order by top.n desc, top.key
            """)
        .param("store", store.value())
        .param("from", from)
        .param("to", to)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Asked(row.getString("text"), row.getString("language"), row.getLong("n")))
        .list();
  }
}
