package dev.baton.connector.inbox;

import dev.baton.connector.Connection;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.HelpdeskConnectorContract;
import dev.baton.shared.vault.Access;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

class InboxConnectorContractTest extends HelpdeskConnectorContract {
  private final JdbcClient jdbc = JdbcClient.create(TestPostgres.dataSource());
  private final HelpdeskConnector connector =
      new InboxConnector(new InboxTickets(jdbc, new SettableClock()));
  private final Access access =
      new Access(STORE, Connection.inboxOf(STORE), Connection.INBOX, Map.of());

  @Override
  protected HelpdeskConnector connector() {
    return connector;
  }

  @Override
  protected Access access() {
    return access;
  }

  @Override
  protected int tickets() {
    return jdbc.sql("SELECT count(*) FROM inbox_ticket WHERE store_id = :store")
        .param("store", STORE.value())
        .query(Integer.class)
        .single();
  }

  @Override
  protected List<String> additions(String ticketId) {
    return jdbc.sql(
            """
            SELECT follow_up_id::text FROM inbox_follow_up AS added
            JOIN inbox_ticket AS ticket USING (store_id, connection_id, handoff_id)
            WHERE added.store_id = :store AND 'INBOX-' || number = :id
            """)
        .param("store", STORE.value())
        .param("id", ticketId)
        .query(String.class)
        .list();
  }
}
