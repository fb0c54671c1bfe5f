package dev.baton.commerce.internal;

import dev.baton.commerce.ShopSecrets;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.jdbc.ShopRow;
import dev.baton.commerce.jdbc.ShopRows;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Safekeeping;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Renews secrets under the lock of the connection's row. The shop system is asked with that lock
 * held: whoever else comes must wait, because asking twice would make the first answer worthless.
 */
@Component
class StoredShopSecrets implements ShopSecrets {
  private final ShopRows rows;
  private final Safekeeping safekeeping;
  private final TransactionTemplate transactions;

  StoredShopSecrets(ShopRows rows, Safekeeping safekeeping, TransactionTemplate transactions) {
    this.rows = rows;
    this.safekeeping = safekeeping;
    this.transactions = transactions;
  }

  /** Once asked, the answer is stored whoever still waits for it: the old secrets are worthless. */
  @Override
  public Optional<Access> renew(Access used, Renewal renewal) {
    FutureTask<Optional<Access>> task = new FutureTask<>(() -> locked(used, renewal));
    Thread.ofVirtual().name("shop-renewal").start(task);
    try {
      return task.get();
    } catch (InterruptedException unwanted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof ShopUnavailable trouble) {
        throw trouble;
      }
      throw new IllegalStateException("secrets could not be renewed", failed.getCause());
    }
  }

  private Optional<Access> locked(Access used, Renewal renewal) {
    return transactions.execute(
        _ ->
            rows.lock(used.store())
                .filter(row -> row.id().equals(used.connectionId()))
                .flatMap(row -> renewed(used, row, renewal)));
  }

  private Optional<Access> renewed(Access used, ShopRow row, Renewal renewal) {
    Access current = row.opened(safekeeping);
    if (!current.config().equals(used.config())) {
      return Optional.of(current);
    }
    return renewal
        .ask(current)
        .map(
            fresh -> {
              ShopRow changed =
                  row.keeping(safekeeping.renew(row.store(), row.id(), row.kept(), fresh));
              rows.seal(changed);
              return changed.opened(safekeeping);
            });
  }
}
