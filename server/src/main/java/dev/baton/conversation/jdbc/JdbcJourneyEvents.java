package dev.baton.conversation.jdbc;

import dev.baton.conversation.JourneyEvents;
import dev.baton.shared.StoreId;
import dev.baton.shared.json.StoredJson;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcJourneyEvents implements JourneyEvents {
  private final JdbcClient jdbc;

  JdbcJourneyEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(UUID id, String type, Instant at, Map<String, String> about) {}

  private record About(Map<String, String> facts) {}

  @Override
  public void add(StoreId store, UUID conversation, List<Event> events) {
    List<Row> rows =
        events.stream()
            .map(event -> new Row(UUID.randomUUID(), event.type(), event.at(), event.about()))
            .toList();
    jdbc.sql(
            """
            with old as (
              delete from journey_event where store_id = :store and conversation_id = :conversation
                and id in (select id from journey_event
                  where store_id = :store and conversation_id = :conversation
                  order by at desc, id offset :most))
            insert into journey_event (store_id, conversation_id, id, type, at, about)
            select distinct on (type, at, about) :store, :conversation, id, type, at, about
            from jsonb_to_recordset(:rows::jsonb)
              as e(id uuid, type text, at timestamptz, about jsonb)
            where not exists (select 1 from journey_event k
              where k.store_id = :store and k.conversation_id = :conversation
                and k.at = e.at and k.type = e.type and k.about = e.about)
            """)
        .param("most", MOST)
        .param("store", store.value())
        .param("conversation", conversation)
        .param("rows", StoredJson.write(rows))
        .update();
  }

  @Override
  public List<Event> of(StoreId store, UUID conversation) {
    return jdbc.sql(
            """
            select type, at, jsonb_build_object('facts', about) as about from (
              select type, at, about from journey_event
              where store_id = :store and conversation_id = :conversation
              order by at desc limit :most) latest
            order by at
            """)
        .param("store", store.value())
        .param("conversation", conversation)
        .param("most", MOST)
        .query(
            (row, n) ->
                new Event(
                    row.getString("type"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    StoredJson.read(row.getString("about"), About.class).facts()))
        .list();
  }
}
