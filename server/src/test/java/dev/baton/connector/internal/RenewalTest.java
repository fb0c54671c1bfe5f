package dev.baton.connector.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.baton.connector.Connection;
import dev.baton.connector.jdbc.ConnectionRow;
import dev.baton.connector.jdbc.ConnectionRows;
import dev.baton.shared.StoreId;
import dev.baton.shared.database.DatabaseAddress;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Entered;
import dev.baton.shared.vault.Safekeeping;
import dev.baton.shared.vault.Safekeeping.Kept;
import dev.baton.shared.vault.Setting;
import dev.baton.shared.vault.TestVault;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestContext;
import dev.baton.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Secrets that a helpdesk replaces. */
class RenewalTest {
  private static final DatabaseAddress DATABASE = TestPostgres.database();
  private final StoreId store = new StoreId("renewal");
  private final UUID id = UUID.randomUUID();

  /** What one process has. */
  private record Node(ConnectionRows rows, Safekeeping vault, StoredRenewals renewals) {

    static Node with(HikariDataSource pool) {
      ConnectionRows rows = new ConnectionRows(JdbcClient.create(pool), new SettableClock());
      Safekeeping vault = TestVault.of(TestContext.settings());
      TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
      return new Node(rows, vault, new StoredRenewals(rows, vault, transactions));
    }

    ConnectionRow row(StoreId store, UUID id) {
      return rows.find(store, id).orElseThrow();
    }

    Access access(StoreId store, UUID id) {
      return row(store, id).opened(vault);
    }
  }

  @Test
  void ofManyInTwoProcessesOneAsksAndAllGetTheNewTokens() throws Exception {
    try (HikariDataSource one = pool();
        HikariDataSource two = pool();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Node first = Node.with(one);
      Node second = Node.with(two);
      add(first);
      Access used = first.access(store, id);
      AtomicInteger asked = new AtomicInteger();
      List<Callable<Optional<Access>>> calls = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        Node process = i % 2 == 0 ? first : second;
        calls.add(
            () ->
                process
                    .renewals()
                    .renew(
                        used,
                        current -> {
                          assertThat(current.text("oauth.refreshToken")).contains("refresh1");
                          return Optional.of(tokens(asked.incrementAndGet() + 1));
                        }));
      }
      for (Future<Optional<Access>> call : threads.invokeAll(calls)) {
        assertThat(call.get().orElseThrow().text("oauth.accessToken")).contains("access2");
      }
      assertThat(asked).hasValue(1);
      Access stored = second.access(store, id);
      assertThat(stored.text("oauth.refreshToken")).contains("refresh2");
      assertThat(stored.text("oauth.clientSecret")).contains("stays");
      assertThat(stored.text("subdomain")).contains("acme");
      assertThat(second.renewals().renew(stored, _ -> Optional.empty())).isEmpty();
      assertThat(second.access(store, id).config()).isEqualTo(stored.config());
    }
  }

  private void add(Node process) {
    Connection connection =
        new Connection(
            store,
            id,
            "zendesk",
            "Zendesk",
            Connection.Health.UNTESTED,
            "",
            Map.of("subdomain", "acme"));
    Entered entered =
        process
            .vault()
            .check(
                List.of(
                    Setting.text("subdomain", "Subdomain"),
                    Setting.secret("oauth.accessToken", "Access token"),
                    Setting.secret("oauth.refreshToken", "Refresh token"),
                    Setting.secret("oauth.clientSecret", "Client secret")),
                Map.of(
                    "subdomain",
                    "acme",
                    "oauth",
                    Map.of(
                        "accessToken",
                        "access1",
                        "refreshToken",
                        "refresh1",
                        "clientSecret",
                        "stays")));
    Kept kept = process.vault().keep(store, id, entered, null);
    process.rows().add(new ConnectionRow(connection, kept.sealed()));
  }

  private static Map<String, String> tokens(int n) {
    return Map.of("oauth.accessToken", "access" + n, "oauth.refreshToken", "refresh" + n);
  }

  private static HikariDataSource pool() {
    return (HikariDataSource) TestPostgres.pool(DATABASE);
  }
}
