package dev.baton.delivery.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import dev.baton.connector.Connection.Health;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.DeliveryState.Sending;
import dev.baton.delivery.DeliveryState.Waiting;
import dev.baton.delivery.Happened;
import dev.baton.delivery.internal.Gate.Verdict;
import dev.baton.delivery.jdbc.DeliveryRows;
import dev.baton.delivery.jdbc.Timetable;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries one delivery as far as it goes: begins a call, makes it with no transaction open, keeps
 * how it ended, and so on until there is nothing to do now.
 */
@Component
class Courier {
  private static final int FAULTS_TO_REPORT = 3;
  private static final Duration LATER = Duration.ofSeconds(5);
  private final Ledger ledger;
  private final HelpdeskCalls calls;
  private final Routes routes;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Courier(
      Ledger ledger,
      HelpdeskCalls calls,
      Routes routes,
      TransactionTemplate transactions,
      Clock clock) {
    this.ledger = ledger;
    this.calls = calls;
    this.routes = routes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Where deliveries lead, and how the ways there fare. */
  @Component
  record Routes(DeliveryRows rows, Gates gates, Desk desk, Wakeup wakeup) {}

  /** Carries it; then, under its lock, lets the scheduler come again or not. */
  CompletionHandler<Timetable.Due> carry(Timetable.Due due, ExecutionContext context)
      throws InterruptedException {
    StoreId store = new StoreId(due.store());
    boolean afresh = true;
    while (!context.getSchedulerState().isShuttingDown() && step(store, due.delivery(), afresh)) {
      afresh = false;
    }
    return (complete, operations) ->
        transactions.executeWithoutResult(
            _ -> {
              @Nullable Instant again = again(store, due.delivery());
              if (again == null) {
                operations.remove();
              } else {
                operations.reschedule(complete, again);
                if (!again.isAfter(clock.instant())) {
                  routes.wakeup().afterCommit();
                }
              }
            });
  }

  /** One call, when one is due; whether there may be another. */
  private boolean step(StoreId store, UUID id, boolean afresh) throws InterruptedException {
    Optional<Delivery> found = routes.rows().find(store, id);
    if (found.isEmpty()) {
      return false;
    }
    Gate gate = routes.gates().of(store, found.get().connectionId());
    Optional<Instant> later = gate.enter(clock.instant());
    if (later.isPresent()) {
      long spread = ThreadLocalRandom.current().nextLong(1_000);
      ledger.postponed(store, id, later.get().plusMillis(spread));
      return false;
    }
    Verdict verdict = Verdict.NEITHER;
    try {
      Optional<Call> call = ledger.begin(store, id, afresh);
      if (call.isEmpty()) {
        return false;
      }
      Happened happened = calls.make(call.get());
      ledger.ended(call.get(), happened);
      verdict = judge(call.get(), happened, gate);
      return true;
    } finally {
      gate.leave(clock.instant(), verdict);
    }
  }

  private @Nullable Instant again(StoreId store, UUID id) {
    return routes
        .rows()
        .lock(store, id)
        .map(Delivery::state)
        .map(
            state ->
                switch (state) {
                  case Waiting waiting -> waiting.notBefore();
                  case Sending _ -> clock.instant().plus(LATER);
                  default -> null;
                })
        .orElse(null);
  }

  private Verdict judge(Call call, Happened happened, Gate gate) {
    @Nullable Outcome outcome =
        switch (happened) {
          case Happened.Answered answered -> answered.outcome();
          case Happened.LookedUp(_, _, _, LookUp.Failed(Outcome failed), _) -> failed;
          default -> null;
        };
    return switch (outcome) {
      case null -> Verdict.FINE;
      case Outcome.Created _ -> {
        routes.desk().report(call.connection(), Health.CONNECTED, "Works.");
        yield Verdict.FINE;
      }
      case Outcome.Rejected _ -> Verdict.FINE;
      case Outcome.RateLimited limited -> {
        if (limited.retryAfter() != null) {
          gate.close(clock.instant().plus(limited.retryAfter()));
        }
        yield Verdict.NEITHER;
      }
      case Outcome.Unauthorized refused -> {
        routes.desk().report(call.connection(), Health.FAILING, Redaction.of(refused.message()));
        yield Verdict.FAULT;
      }
      case Outcome.Unavailable _, Outcome.Unknown _ -> {
        if (call.sending().trouble().faults() + 1 >= FAULTS_TO_REPORT) {
          routes.desk().report(call.connection(), Health.FAILING, Redaction.of(outcome.message()));
        }
        yield Verdict.FAULT;
      }
    };
  }
}
