package dev.baton.shared.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction that is begun again, up to three times in all, when the database broke it off for
 * another one's sake. For work that locks much at a time and that nobody would ask for twice; what
 * the work does outside of the database it may do more than once.
 */
@Component
public class RepeatedTransaction {
  private static final Logger LOG = LoggerFactory.getLogger(RepeatedTransaction.class);
  private static final int MOST_TRIES = 3;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final TransactionTemplate transaction;

  public RepeatedTransaction(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Does the work; inside of another transaction it is part of that one, and is not repeated. */
  public <T> T of(Supplier<T> work) {
    boolean inside = TransactionSynchronizationManager.isActualTransactionActive();
    for (int tries = 1; ; tries++) {
      try {
        return transaction.execute(_ -> work.get());
      } catch (ConcurrencyFailureException brokenOff) {
        if (inside || tries == MOST_TRIES) {
          throw brokenOff;
        }
        LOG.warn("The database broke a transaction off; it is begun again.", brokenOff);
        // the other one goes first: begun at once, this one might take its lock again before it
        LockSupport.parkNanos(PAUSE.multipliedBy(tries).toNanos());
      }
    }
  }
}
