package dev.baton.conversation.jdbc;

import dev.baton.conversation.Author;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations.Sent;
import dev.baton.conversation.Message;
import dev.baton.conversation.NewMessage;
import dev.baton.shared.StoreId;
import dev.baton.shared.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of messages. */
final class MessageTable {
  private static final String COLUMNS =
      "id, seq, author, author_name, text, attachments, quick_replies, at";
  private final JdbcClient jdbc;

  MessageTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Messages after a place, in order. */
  List<Message> after(StoreId store, UUID id, int after, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from message
                where store_id = :store and conversation_id = :id and seq > :after
                order by seq limit :limit
                """)
        .param("store", store.value())
        .param("id", id)
        .param("after", after)
        .param("limit", limit)
        .query(this::message)
        .list();
  }

  /** A client's message of before. */
  Optional<Sent> sent(StoreId store, UUID id, UUID clientId) {
    return jdbc.sql(
            """
            select seq, fingerprint from message
            where store_id = :store and conversation_id = :id and client_id = :client
            """)
        .param("store", store.value())
        .param("id", id)
        .param("client", clientId)
        .query((row, n) -> new Sent(row.getInt("seq"), row.getString("fingerprint")))
        .optional();
  }

  /** The replies to the message at a place. */
  List<Message> repliesTo(StoreId store, UUID id, int seq) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from message
                where store_id = :store and conversation_id = :id and reply_to = :seq
                order by seq
                """)
        .param("store", store.value())
        .param("id", id)
        .param("seq", seq)
        .query(this::message)
        .list();
  }

  /** Adds what was said before a conversation came to Baton. */
  void retell(Conversation conversation, List<Message> told) {
    insert(conversation, told.stream().map(Row::told).toList());
  }

  /** Adds messages after the last; as they stand now. */
  List<Message> append(Conversation before, List<NewMessage> said, Instant now) {
    List<Row> rows = rows(before.lastSeq(), said, now);
    insert(before, rows);
    return rows.stream().map(Row::asMessage).toList();
  }

  private void insert(Conversation conversation, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into message (store_id, conversation_id, seq, id, author, author_name, text, attachments,
              quick_replies, client_id, fingerprint, reply_to, at, decision)
            select :store, :conversation, seq, id, author, "authorName", text, attachments, "quickReplies",
              "clientId", fingerprint, "replyTo", at, decision::jsonb
            from jsonb_to_recordset(:rows::jsonb) as m(seq int, id uuid, author text,
              "authorName" text, text text,
              attachments jsonb, "quickReplies" jsonb, "clientId" uuid, fingerprint text,
              "replyTo" int, at timestamptz, decision text)
            """)
        .param("store", conversation.store().value())
        .param("conversation", conversation.id())
        .param("rows", StoredJson.write(rows))
        .update();
  }

  private static List<Row> rows(int lastSeq, List<NewMessage> messages, Instant now) {
    List<Row> rows = new ArrayList<>();
    Integer replyTo = null;
    for (NewMessage message : messages) {
      int seq = lastSeq + rows.size() + 1;
      rows.add(Row.of(message, seq, replyTo, now));
      if (message.author() == Author.SHOPPER) {
        replyTo = seq;
      }
    }
    return rows;
  }

  private Message message(ResultSet row, int number) throws SQLException {
    return new Message(
        row.getObject("id", UUID.class),
        row.getInt("seq"),
        Author.valueOf(row.getString("author")),
        row.getString("author_name"),
        row.getString("text"),
        Arrays.asList(StoredJson.read(row.getString("attachments"), Message.Attachment[].class)),
        Arrays.asList(StoredJson.read(row.getString("quick_replies"), String[].class)),
        row.getObject("at", OffsetDateTime.class).toInstant());
  }

  /** A message as stored. */
  private record Row(
      int seq,
      UUID id,
      Author author,
      @Nullable String authorName,
      String text,
      List<Message.Attachment> attachments,
      List<String> quickReplies,
      @Nullable UUID clientId,
      @Nullable String fingerprint,
      @Nullable Integer replyTo,
      Instant at,
      @Nullable String decision) {

    static Row told(Message message) {
      return new Row(
          message.seq(),
          message.id(),
          message.author(),
          null,
          message.text(),
          List.of(),
          List.of(),
          null,
          null,
          null,
          message.at(),
          null);
    }

    static Row of(NewMessage message, int seq, @Nullable Integer replyTo, Instant now) {
      return new Row(
          seq,
          UUID.randomUUID(),
          message.author(),
          message.authorName(),
          message.text(),
          message.attachments(),
          message.quickReplies(),
          message.clientId(),
          message.fingerprint(),
          replyTo,
          now,
          message.decision());
    }

    Message asMessage() {
      return new Message(id, seq, author, authorName, text, attachments, quickReplies, at);
    }
  }
}
