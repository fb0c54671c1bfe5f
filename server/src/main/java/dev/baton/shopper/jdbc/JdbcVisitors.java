package dev.baton.shopper.jdbc;

import dev.baton.shared.Detail;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import dev.baton.shared.json.StoredJson;
import dev.baton.shopper.Identity;
import dev.baton.shopper.KnownDetail;
import dev.baton.shopper.KnownDetails;
import dev.baton.shopper.Visitor;
import dev.baton.shopper.Visitors;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVisitors implements Visitors {
  private final JdbcClient jdbc;
  private final CustomerRows customers;

  JdbcVisitors(JdbcClient jdbc, CustomerRows customers) {
    this.jdbc = jdbc;
    this.customers = customers;
  }

  @Override
  public Visitor ofCustomer(StoreId store, Identity identity, Instant now) {
    return customers.visitor(store, identity, now);
  }

  @Override
  public Optional<Visitor> seen(StoreId store, UUID id, Instant now) {
    return jdbc.sql(
            """
            update visitor set last_seen_at = :now
            where store_id = :store and id = :id and not customer
            returning id, known, last_reference, ticket_times
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("store", store.value())
        .param("id", id)
        .query(JdbcVisitors::visitor)
        .optional();
  }

  @Override
  public Visitor mint(StoreId store, Instant now) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into visitor (store_id, id, created_at, last_seen_at)
            values (:store, :id, :now, :now)
            """)
        .param("store", store.value())
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
    return new Visitor(id, KnownDetails.NONE, null, List.of());
  }

  @Override
  public void tookTicket(StoreId store, UUID id, KnownDetails known, String reference, Instant at) {
    Optional<EmailAddress> email =
        known.of(Detail.EMAIL).map(KnownDetail::value).flatMap(EmailAddress::parse);
    jdbc.sql(
            """
            update visitor
            set known = :known::jsonb,
              email_key = case when customer then coalesce(email_key, :email) else :email end, last_reference = :reference,
              ticket_times = (case when jsonb_array_length(ticket_times) < 20 then ticket_times
                else ticket_times - 0 end) || to_jsonb(:at::text)
            where store_id = :store and id = :id
            """)
        .param("known", StoredJson.write(known))
        .param("email", email.map(EmailAddress::key).orElse(null))
        .param("reference", reference)
        .param("at", at.toString())
        .param("store", store.value())
        .param("id", id)
        .update();
  }

  static Visitor visitor(ResultSet row, int number) throws SQLException {
    String known = row.getString("known");
    return new Visitor(
        row.getObject("id", UUID.class),
        "{}".equals(known) ? KnownDetails.NONE : StoredJson.read(known, KnownDetails.class),
        row.getString("last_reference"),
        Arrays.asList(StoredJson.read(row.getString("ticket_times"), Instant[].class)));
  }
}
