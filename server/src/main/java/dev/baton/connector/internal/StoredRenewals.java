package dev.baton.connector.internal;

import dev.baton.connector.Renewals;
import dev.baton.connector.jdbc.ConnectionRow;
import dev.baton.connector.jdbc.ConnectionRows;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Safekeeping;
import dev.baton.shared.vault.Safekeeping.Kept;
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
  private final Safekeeping safekeeping;
  private final TransactionTemplate transactions;

  StoredRenewals(ConnectionRows rows, Safekeeping safekeeping, TransactionTemplate transactions) {
    this.rows = rows;
    this.safekeeping = safekeeping;
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
    Access current = row.opened(safekeeping);
    if (!current.config().equals(used.config())) {
      return Optional.of(current);
    }
    return renewal
        .ask(current)
        .map(
            fresh -> {
              Kept kept = safekeeping.renew(used.store(), used.connectionId(), row.kept(), fresh);
              ConnectionRow renewed = new ConnectionRow(row.connection(), kept.sealed());
              rows.change(renewed);
              return renewed.opened(safekeeping);
            });
  }
}
