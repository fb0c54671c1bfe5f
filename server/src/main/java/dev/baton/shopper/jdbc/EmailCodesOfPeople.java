package dev.baton.shopper.jdbc;

import dev.baton.merchant.Person;
import dev.baton.merchant.PersonalData;
import dev.baton.shared.StoreId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which codes were sent to a person within the last day; never the codes. */
@Repository
class EmailCodesOfPeople implements PersonalData {
  private final JdbcClient jdbc;

  EmailCodesOfPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "emailCodes";
  }

  @Override
  public List<Map<String, Object>> export(StoreId store, Person person) {
    return jdbc.sql(
            """
            select email, created_at from email_code
            where store_id = :store
              and (email_key = any(:emails) or conversation_id = any(:conversations))
            order by created_at
            """)
        .param("store", store.value())
        .param("emails", person.emailKeys())
        .param("conversations", person.conversationIds())
        .query(
            (row, n) ->
                Map.<String, Object>of(
                    "sentTo", row.getString("email"),
                    "at", row.getObject("created_at", OffsetDateTime.class).toInstant().toString()))
        .list();
  }

  @Override
  public int erase(StoreId store, Person person) {
    return jdbc.sql(
            """
            delete from email_code where store_id = :store
              and (email_key = any(:emails) or conversation_id = any(:conversations))
            """)
        .param("store", store.value())
        .param("emails", person.emailKeys())
        .param("conversations", person.conversationIds())
        .update();
  }

  @Override
  public int eraseAll(StoreId store) {
    return jdbc.sql("delete from email_code where store_id = :store")
        .param("store", store.value())
        .update();
  }
}
