package dev.baton.commerce.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.commerce.ShopConnection.Status;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.jdbc.ShopRow;
import dev.baton.commerce.jdbc.ShopRows;
import dev.baton.shared.StoreId;
import dev.baton.shared.database.DatabaseAddress;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Safekeeping;
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
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tokens that a shop system replaces. */
class ShopSecretsTest {
  private static final DatabaseAddress DATABASE = TestPostgres.database();
  private static final Safekeeping VAULT = TestVault.of(TestContext.settings());
  private static final Map<String, String> NEWER =
      Map.of("accessToken", "token-2", "refreshToken", "refresh-2");
  private final StoreId store = new StoreId(UUID.randomUUID().toString());
  private final UUID id = UUID.randomUUID();

  /** What one process has. */
  private record Node(ShopRows rows, StoredShopSecrets secrets) {
    static Node on(DataSource pool) {
      ShopRows rows = new ShopRows(JdbcClient.create(pool));
      return new Node(
          rows,
          new StoredShopSecrets(
              rows, VAULT, new TransactionTemplate(new JdbcTransactionManager(pool))));
    }
  }

  @Test
  void ofManyInTwoProcessesOneAsksAndAllGetTheNewPair() throws Exception {
    Node first = Node.on(TestPostgres.pool(DATABASE));
    Node second = Node.on(TestPostgres.pool(DATABASE));
    Access used = connected(first);
    AtomicInteger asked = new AtomicInteger();
    List<Callable<Optional<Access>>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Node process = i % 2 == 0 ? first : second;
      calls.add(
          () ->
              process
                  .secrets()
                  .renew(
                      used,
                      current -> {
                        assertThat(current.text("refreshToken")).contains("refresh-1");
                        asked.incrementAndGet();
                        return Optional.of(NEWER);
                      }));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Optional<Access>> renewed : threads.invokeAll(calls)) {
        assertThat(renewed.get().orElseThrow().text("accessToken")).contains("token-2");
      }
    }
    assertThat(asked.get()).isEqualTo(1);
    ShopRow kept = second.rows().find(store).orElseThrow();
    assertThat(kept.opened(VAULT).text("refreshToken")).contains("refresh-2");
    assertThat(String.valueOf(kept.kept().sealed())).doesNotContain("refresh-2");
  }

  @Test
  void whatIsNotGivenChangesNothing() {
    Node node = Node.on(TestPostgres.pool(DATABASE));
    Access used = connected(node);
    assertThat(node.secrets().renew(used, _ -> Optional.empty())).isEmpty();
    assertThatThrownBy(
            () ->
                node.secrets()
                    .renew(
                        used,
                        _ -> {
                          throw new ShopUnavailable("down");
                        }))
        .isInstanceOf(ShopUnavailable.class);
    assertThat(node.rows().find(store).orElseThrow().opened(VAULT).text("accessToken"))
        .contains("token-1");
  }

  private Access connected(Node node) {
    List<Setting> settings =
        List.of(
            Setting.secret("accessToken", "Token"),
            Setting.secret("refreshToken", "Refresh token"));
    ShopRow row =
        new ShopRow(
            store,
            id,
            "shopify",
            VAULT.keep(
                store,
                id,
                VAULT.check(
                    settings, Map.of("accessToken", "token-1", "refreshToken", "refresh-1")),
                null),
            Status.CONNECTED,
            "",
            SettableClock.START);
    node.rows().put(row);
    return row.opened(VAULT);
  }
}
