package dev.baton.connector.internal;

import dev.baton.connector.Access;
import dev.baton.connector.Renewals;
import dev.baton.connector.jdbc.ConnectionRow;
import dev.baton.connector.jdbc.ConnectionRows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Renews secrets under the lock of the connection's row. The helpdesk is asked with that lock held:
 * whoever else comes must wait, because asking twice would make the first answer worthless.
 */
@Component
class StoredRenewals implements Renewals {
  private final ConnectionRows rows;
  private final Vault vault;
  private final TransactionTemplate transactions;

  StoredRenewals(ConnectionRows rows, Vault vault, TransactionTemplate transactions) {
    this.rows = rows;
    this.vault = vault;
    this.transactions = transactions;
  }

  /** Once asked, the answer is stored whoever still waits for it: the old secrets are worthless. */
  @Override
  public Optional<Access> renew(Access used, Renewal renewal) {
    FutureTask<Optional<Access>> task = new FutureTask<>(() -> locked(used, renewal));
    Thread.ofVirtual().name("renewal").start(task);
    try {
      return task.get();
    } catch (InterruptedException unwanted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("secrets could not be renewed", failed.getCause());
    }
  }

  private Optional<Access> locked(Access used, Renewal renewal) {
    return transactions.execute(
        _ ->
            rows.lock(used.store(), used.connectionId()).flatMap(row -> renew(used, row, renewal)));
  }

  private Optional<Access> renew(Access used, ConnectionRow row, Renewal renewal) {
    Access current = vault.opened(row);
    if (!current.config().equals(used.config())) {
      return Optional.of(current);
    }
    return renewal
        .ask(current)
        .map(
            fresh -> {
              Map<String, Object> secrets = vault.secrets(row);
              Config changed = new Config(row.connection().config(), tree(fresh)).keeping(secrets);
              ConnectionRow renewed = vault.sealed(row.connection(), changed.secret());
              rows.change(renewed);
              return vault.opened(renewed);
            });
  }

  /** {@code oauth.accessToken} becomes a member of {@code oauth}. */
  private static Map<String, Object> tree(Map<String, String> byPath) {
    Map<String, Object> tree = new LinkedHashMap<>();
    byPath.forEach(
        (path, value) -> {
          int dot = path.indexOf('.');
          if (dot < 0) {
            tree.put(path, value);
          } else {
            Map<String, Object> inner = new LinkedHashMap<>();
            if (tree.get(path.substring(0, dot)) instanceof Map<?, ?> before) {
              before.forEach((name, old) -> inner.put(String.valueOf(name), old));
            }
            inner.put(path.substring(dot + 1), value);
            tree.put(path.substring(0, dot), inner);
          }
        });
    return tree;
  }
}
