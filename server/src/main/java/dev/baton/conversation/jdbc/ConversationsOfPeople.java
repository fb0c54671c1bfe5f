package dev.baton.conversation.jdbc;

import dev.baton.conversation.Conversations;
import dev.baton.conversation.Message;
import dev.baton.media.Attachments;
import dev.baton.merchant.PersonalData;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The conversations a person held: those in which they gave their address or were known by it, and
 * those in whose words it stands. Messages, journey and handoffs go with their conversation.
 */
@Repository
class ConversationsOfPeople implements PersonalData {
  private static final int MOST_MESSAGES = 10_000;

  private final JdbcClient jdbc;
  private final Conversations conversations;
  private final Attachments attachments;

  ConversationsOfPeople(JdbcClient jdbc, Conversations conversations, Attachments attachments) {
    this.jdbc = jdbc;
    this.conversations = conversations;
    this.attachments = attachments;
  }

  @Override
  public String name() {
    return "conversations";
  }

  @Override
  public List<Map<String, Object>> export(StoreId store, EmailAddress person) {
    return ids(store, person).stream().map(id -> exported(store, id)).toList();
  }

  private Map<String, Object> exported(StoreId store, UUID id) {
    Map<String, Object> exported = new LinkedHashMap<>();
    exported.put("id", id.toString());
    exported.put(
        "messages",
        conversations.messages(store, id, 0, MOST_MESSAGES).stream()
            .map(ConversationsOfPeople::line)
            .toList());
    return exported;
  }

  private static Map<String, Object> line(Message message) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("author", message.author().key());
    line.put("text", message.text());
    line.put("at", message.at().toString());
    return line;
  }

  @Override
  public void hold(StoreId store, @Nullable EmailAddress person) {
    List<UUID> ids = person == null ? all(store) : ids(store, person);
    jdbc.sql(
            """
            select id from conversation where store_id = :store and id = any(:ids)
            order by id for update
            """)
        .param("store", store.value())
        .param("ids", ids.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  @Override
  public int erase(StoreId store, EmailAddress person) {
    return erase(store, ids(store, person));
  }

  @Override
  public int eraseAll(StoreId store) {
    return erase(store, all(store));
  }

  private List<UUID> all(StoreId store) {
    return jdbc.sql("select id from conversation where store_id = :store")
        .param("store", store.value())
        .query(UUID.class)
        .list();
  }

  private int erase(StoreId store, List<UUID> ids) {
    for (UUID id : ids) {
      attachments.erase(store, id);
      jdbc.sql("delete from conversation where store_id = :store and id = :id")
          .param("store", store.value())
          .param("id", id)
          .update();
    }
    return ids.size();
  }

  private List<UUID> ids(StoreId store, EmailAddress person) {
    return jdbc.sql(
            """
            select id from conversation
            where store_id = :store
              and (email_key = :email or lower(identity ->> 'email') = :email
                or lower(identity #>> '{claim,email}') = :email)
            union
            select conversation_id from message
            where store_id = :store and position(:email in lower(text)) > 0
            """)
        .param("store", store.value())
        .param("email", person.key())
        .query(UUID.class)
        .list();
  }
}
