package dev.baton.assistant.persona.jdbc;

import dev.baton.assistant.persona.Persona;
import dev.baton.assistant.persona.Personas.Versioned;
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
  public Optional<Versioned> find(StoreId store) {
    return jdbc.sql("select version, content from persona where store_id = :store")
        .param("store", store.value())
        .query(
            (row, n) ->
                new Versioned(
                    row.getInt("version"),
                    StoredJson.read(row.getString("content"), Persona.class)))
        .optional();
  }

  /** Puts one in the place of the version before it; false when that is not there any more. */
  public boolean replace(StoreId store, Versioned next, Instant now) {
    return jdbc.sql(
                """
                insert into persona (store_id, content, changed_at, version)
                values (:store, :content::jsonb, :now, :version)
                on conflict (store_id) do update
                  set content = :content::jsonb, changed_at = :now, version = :version
                  where persona.version = :version - 1
                """)
            .param("store", store.value())
            .param("content", StoredJson.write(next.persona()))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("version", next.version())
            .update()
        == 1;
  }
}
