package dev.baton.shared.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.baton.shared.StoreId;
import dev.baton.shared.database.DatabaseAddress;
import dev.baton.shared.vault.Safekeeping.Kept;
import dev.baton.testing.TestContext;
import dev.baton.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Secrets that another system replaces: a helpdesk, a shop. */
class RenewalsTest {
  private static final DatabaseAddress DATABASE = TestPostgres.database();
  private static final Safekeeping VAULT = TestVault.of(TestContext.settings());
  private static final Map<String, String> INSERTS =
      Map.of(
          "connection",
          """
          INSERT INTO connection (store_id, id, type, name, health, message, config, secrets, created_at)
          VALUES (:store, :id, 'tokens', '', 'untested', '', '{"subdomain": "acme"}', :secrets, now())
          """,
          "shop_connection",
          """
          INSERT INTO shop_connection (store_id, id, type, config, secrets, status, message, connected_at)
          VALUES (:store, :id, 'tokens', '{"subdomain": "acme"}', :secrets, 'untested', '', now())
          """);
  private final StoreId store = new StoreId(UUID.randomUUID().toString());
  private final UUID id = UUID.randomUUID();

  /** What one process has. */
  private record Node(JdbcClient jdbc, String table, Renewals renewals) {

    static Node with(HikariDataSource pool, String table) {
      JdbcClient jdbc = JdbcClient.create(pool);
      TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
      return new Node(jdbc, table, new RenewedTable(jdbc, table, VAULT, transactions));
    }

    Access stored(StoreId store, UUID id) {
      String sealed =
          jdbc.sql("SELECT secrets FROM %s WHERE store_id = :store AND id = :id".formatted(table))
              .param("store", store.value())
              .param("id", id)
              .query(String.class)
              .single();
      assertThat(sealed).doesNotContain("refresh");
      return VAULT.open(store, id, "tokens", new Kept(Map.of("subdomain", "acme"), sealed));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"connection", "shop_connection"})
  void ofManyInTwoProcessesOneAsksAndAllGetTheNewTokens(String table) throws Exception {
    try (HikariDataSource one = pool();
        HikariDataSource two = pool();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Node first = Node.with(one, table);
      Node second = Node.with(two, table);
      Access used = connected(first);
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
      Access stored = second.stored(store, id);
      assertThat(stored.text("oauth.refreshToken")).contains("refresh2");
      assertThat(stored.text("oauth.clientSecret")).contains("stays");
      assertThat(stored.text("subdomain")).contains("acme");
    }
  }

  @Test
  void whatIsNotGivenChangesNothingAndTroubleIsToldAsItCame() {
    try (HikariDataSource pool = pool()) {
      Node node = Node.with(pool, "connection");
      Access used = connected(node);
      assertThat(node.renewals().renew(used, _ -> Optional.empty())).isEmpty();
      assertThatThrownBy(
              () ->
                  node.renewals()
                      .renew(
                          used,
                          _ -> {
                            throw new UnsupportedOperationException("down");
                          }))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThat(node.stored(store, id).config()).isEqualTo(used.config());
    }
  }

  private Access connected(Node process) {
    Entered entered =
        VAULT.check(
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
    process
        .jdbc()
        .sql(Objects.requireNonNull(INSERTS.get(process.table())))
        .param("store", store.value())
        .param("id", id)
        .param("secrets", VAULT.keep(store, id, entered, null).sealed())
        .update();
    return process.stored(store, id);
  }

  private static Map<String, String> tokens(int n) {
    return Map.of("oauth.accessToken", "access" + n, "oauth.refreshToken", "refresh" + n);
  }

  private static HikariDataSource pool() {
    return (HikariDataSource) TestPostgres.pool(DATABASE);
  }
}
