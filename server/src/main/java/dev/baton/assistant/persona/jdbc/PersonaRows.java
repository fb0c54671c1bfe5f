package dev.baton.assistant.persona.jdbc;

import dev.baton.assistant.persona.Persona;
import dev.baton.shared.StoreId;
import dev.baton.shared.json.StoredJson;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The personas that were chosen, one row a store. */
@Repository
public class PersonaRows {
  private final JdbcClient jdbc;

  PersonaRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a store chose. */
  public Optional<Persona> find(StoreId store) {
    return jdbc.sql("select content from persona where store_id = :store")
        .param("store", store.value())
        .query((row, n) -> StoredJson.read(row.getString("content"), Persona.class))
        .optional();
  }

  /** Puts one in the place of what is there. */
  public void put(StoreId store, Persona persona, Instant now) {
    jdbc.sql(
            """
            insert into persona (store_id, content, changed_at)
            values (:store, :content::jsonb, :now)
            on conflict (store_id) do update set content = :content::jsonb, changed_at = :now
            """)
        .param("store", store.value())
        .param("content", StoredJson.write(persona))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }
}
