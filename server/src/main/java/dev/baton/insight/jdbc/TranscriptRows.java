package dev.baton.insight.jdbc;

import dev.baton.shared.StoreId;
import dev.baton.shared.json.StoredJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages of a conversation with the decision behind each turn. */
@Repository
public class TranscriptRows {
  private static final int MOST = 5_000;

  private final JdbcClient jdbc;

  TranscriptRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A message.
   *
   * @param decision on the first message of a turn: why its replies are what they are; else null
   */
  public record ToldMessage(
      int seq,
      String author,
      @Nullable String authorName,
      String text,
      List<Photo> attachments,
      Instant at,
      @Nullable Why decision) {}

  /** A photo. */
  public record Photo(UUID id, String fileName, String contentType, long size) {}

  /** The decision as it is kept; see {@code dev.baton.assistant.Decision}. */
  public record Why(
      @Nullable String intent,
      @Nullable String trigger,
      @Nullable String topic,
      List<Heard> heard,
      List<String> rules,
      @Nullable List<Followed> instructions,
      @Nullable String skill,
      @Nullable Standing handoff,
      Map<String, Origin> known) {}

  /** An instruction of the merchant's that was followed, and why, in English. */
  public record Followed(UUID id, String name, String explanation) {}

  /** A command that understanding proposed, and the words it was read from. */
  public record Heard(String command, @Nullable String detail, String because, boolean byModel) {}

  /** Where the handoff stood after the turn, and what its question asks for. */
  public record Standing(UUID id, String status, List<String> asking, boolean confirming) {}

  /** Where a detail was known from. */
  public record Origin(String source, boolean verified) {}

  /** The messages in order, at most five thousand. */
  public List<ToldMessage> messages(StoreId store, UUID conversation) {
    return jdbc.sql(
            """
            select seq, author, author_name, text, attachments, at, decision from message
            where store_id = :store and conversation_id = :id order by seq limit :most
            """)
        .param("store", store.value())
        .param("id", conversation)
        .param("most", MOST)
        .query(
            (row, n) -> {
              String decision = row.getString("decision");
              return new ToldMessage(
                  row.getInt("seq"),
                  row.getString("author").toLowerCase(Locale.ROOT),
                  row.getString("author_name"),
                  row.getString("text"),
                  Arrays.asList(StoredJson.read(row.getString("attachments"), Photo[].class)),
                  row.getObject("at", OffsetDateTime.class).toInstant(),
                  decision == null ? null : StoredJson.read(decision, Why.class));
            })
        .list();
  }
}
