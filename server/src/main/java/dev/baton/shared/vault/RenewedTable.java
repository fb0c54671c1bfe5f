package dev.baton.shared.vault;

import dev.baton.shared.vault.Safekeeping.Kept;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Renews secrets under the lock of their row, in a table with the columns {@code store_id}, {@code
 * id} (what they are sealed for), {@code config} and {@code secrets}. The other system is asked
 * with that lock held: whoever else comes must wait, because asking twice would make the first
 * answer worthless.
 */
public final class RenewedTable implements Renewals {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
  private final JdbcClient jdbc;
  private final String table;
  private final Safekeeping safekeeping;
  private final TransactionTemplate transactions;

  /** The secrets of a table. */
  public RenewedTable(
      JdbcClient jdbc, String table, Safekeeping safekeeping, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.table = SealedTable.named(table);
    this.safekeeping = safekeeping;
    this.transactions = transactions;
  }

  /** Once asked, the answer is stored whoever still waits for it: the old secrets are worthless. */
  @Override
  public Optional<Access> renew(Access used, Renewal renewal) {
    FutureTask<Optional<Access>> task =
        new FutureTask<>(
            () ->
                transactions.execute(
                    _ -> locked(used).flatMap(kept -> renewed(used, kept, renewal))));
    Thread.ofVirtual().name("renewal").start(task);
    try {
      return task.get();
    } catch (InterruptedException unwanted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException trouble) {
        throw trouble;
      }
      throw new IllegalStateException("secrets could not be renewed", failed.getCause());
    }
  }

  private Optional<Access> renewed(Access used, Kept kept, Renewal renewal) {
    Access current = opened(used, kept);
    if (!current.config().equals(used.config())) {
      return Optional.of(current);
    }
    return renewal
        .ask(current)
        .map(
            fresh -> {
              Kept newer = safekeeping.renew(used.store(), used.connectionId(), kept, fresh);
              seal(used, newer);
              return opened(used, newer);
            });
  }

  private Access opened(Access used, Kept kept) {
    return safekeeping.open(used.store(), used.connectionId(), used.type(), kept);
  }

  private Optional<Kept> locked(Access used) {
    return jdbc.sql(
            """
            SELECT config, secrets FROM %s WHERE store_id = :store AND id = :id FOR UPDATE
            """
                .formatted(table))
        .param("store", used.store().value())
        .param("id", used.connectionId())
        .query(
            (row, _) ->
                new Kept(JSON.readValue(row.getString("config"), TREE), row.getString("secrets")))
        .optional();
  }

  private void seal(Access used, Kept kept) {
    jdbc.sql(
            """
            UPDATE %s SET secrets = :secrets WHERE store_id = :store AND id = :id
            """
                .formatted(table))
        .param("secrets", kept.sealed())
        .param("store", used.store().value())
        .param("id", used.connectionId())
        .update();
  }
}
