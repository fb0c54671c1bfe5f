package dev.baton.conversation.jdbc;

import dev.baton.conversation.Conversations;
import dev.baton.conversation.Message;
import dev.baton.media.Attachments;
import dev.baton.merchant.Person;
import dev.baton.merchant.PersonalData;
import dev.baton.shared.StoreId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The conversations a person held: those in which they gave their address or telephone number or
 * were known by it, those in whose words it stands, those of a customer who was signed in, and
 * those about an order of theirs. Messages, journey and handoffs go with their conversation.
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
  public List<Map<String, Object>> export(StoreId store, Person person) {
    return person.conversations().stream()
        .filter(id -> conversations.find(store, id).isPresent())
        .sorted()
        .map(id -> exported(store, id))
        .toList();
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
  public void hold(StoreId store, @Nullable Person person) {
    jdbc.sql(
            """
            select id from conversation
            where store_id = :store and (:everybody or id = any(:ids))
            order by id for update
            """)
        .param("store", store.value())
        .param("everybody", person == null)
        .param("ids", person == null ? new UUID[0] : person.conversationIds())
        .query(UUID.class)
        .list();
  }

  @Override
  public int erase(StoreId store, Person person) {
    return erase(store, person.conversations());
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

  private int erase(StoreId store, Collection<UUID> ids) {
    int erased = 0;
    for (UUID id : ids) {
      attachments.erase(store, id);
      erased +=
          jdbc.sql("delete from conversation where store_id = :store and id = :id")
              .param("store", store.value())
              .param("id", id)
              .update();
    }
    return erased;
  }

  @Override
  public Set<UUID> conversations(StoreId store, Person person) {
    return Set.copyOf(
        jdbc.sql(
                """
                select id from conversation
                where store_id = :store
                  and (email_key = any(:emails) or lower(identity ->> 'email') = any(:emails)
                    or lower(identity #>> '{claim,email}') = any(:emails)
                    or identity ->> 'customer' = any(:customers)
                    or identity ->> 'phone' = any(:phones)
                    or memory #>> '{known,values,PHONE,value}' = any(:phones)
                    or memory #>> '{known,values,ORDER_NUMBER,value}' = any(:orders)
                    or exists (select from unnest(:orders::text[]) as o(number)
                      where jsonb_path_exists(memory, '$.**.orderNumber.** ? (@ == $number)',
                        jsonb_build_object('number', o.number))))
                union
                select conversation_id from message
                where store_id = :store and (
                  exists (select from unnest(:emails::text[]) as e(address)
                    where position(e.address in lower(text)) > 0)
                  or exists (select from unnest(:spoken::text[]) as p(pattern)
                    where text ~ p.pattern))
                """)
            .param("store", store.value())
            .param("emails", person.emailKeys())
            .param("customers", person.customerKeys())
            .param("phones", person.phoneNumbers())
            .param("orders", person.orderNumbers())
            .param("spoken", person.phones().stream().map(SpokenPhone::of).toArray(String[]::new))
            .query(UUID.class)
            .list());
  }
}
