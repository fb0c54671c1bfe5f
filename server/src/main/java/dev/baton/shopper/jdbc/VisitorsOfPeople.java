package dev.baton.shopper.jdbc;

import dev.baton.merchant.Person;
import dev.baton.merchant.PersonalData;
import dev.baton.shared.StoreId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is remembered of a person's browsers. */
@Repository
class VisitorsOfPeople implements PersonalData {
  private static final String THEIRS =
      """
      store_id = :store and (email_key = any(:emails)
        or known #>> '{values,PHONE,value}' = any(:phones))
      """;

  private final JdbcClient jdbc;

  VisitorsOfPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "visitors";
  }

  @Override
  public List<Map<String, Object>> export(StoreId store, Person person) {
    return jdbc.sql(
            "select id, known::text as known, last_reference, last_seen_at from visitor where "
                + THEIRS)
        .param("store", store.value())
        .param("emails", person.emailKeys())
        .param("phones", person.phoneNumbers())
        .query(
            (row, n) ->
                Map.<String, Object>of(
                    "id", row.getObject("id", UUID.class).toString(),
                    "known", row.getString("known"),
                    "lastSeenAt",
                        row.getObject("last_seen_at", OffsetDateTime.class).toInstant().toString()))
        .list();
  }

  @Override
  public int eraseAll(StoreId store) {
    return jdbc.sql("delete from visitor where store_id = :store")
        .param("store", store.value())
        .update();
  }

  @Override
  public int erase(StoreId store, Person person) {
    return jdbc.sql("delete from visitor where " + THEIRS)
        .param("store", store.value())
        .param("emails", person.emailKeys())
        .param("phones", person.phoneNumbers())
        .update();
  }
}
