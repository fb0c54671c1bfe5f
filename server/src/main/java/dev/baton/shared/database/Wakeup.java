package dev.baton.shared.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes the scheduler look at once, instead of at its next round. */
@Component
public class Wakeup {
  private final ObjectProvider<Scheduler> scheduler;

  public Wakeup(ObjectProvider<Scheduler> scheduler) {
    this.scheduler = scheduler;
  }

  /** After the transaction at hand commits; now without one. */
  public void afterCommit() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      now();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            now();
          }
        });
  }

  private void now() {
    scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
  }
}
