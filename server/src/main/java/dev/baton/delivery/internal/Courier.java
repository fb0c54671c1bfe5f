package dev.baton.delivery.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import dev.baton.connector.Connection.Health;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.Pace;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.DeliveryState.Sending;
import dev.baton.delivery.DeliveryState.Waiting;
import dev.baton.delivery.Happened;
import dev.baton.delivery.Step;
import dev.baton.delivery.internal.Gate.Verdict;
import dev.baton.delivery.jdbc.DeliveryRows;
import dev.baton.delivery.jdbc.Timetable;
import dev.baton.delivery.jdbc.WaitingRows;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
  record Routes(
      DeliveryRows rows,
      WaitingRows waiting,
      Gates gates,
      Desk desk,
      Wakeup wakeup,
      Watchtower watchtower) {}

  /** How far it went. */
  private enum Stage {
    MORE,
    NOTHING,
    REFUSED
  }

  /** Carries it; then, under its lock, lets the scheduler come again or not. */
  CompletionHandler<Timetable.Due> carry(Timetable.Due due, ExecutionContext context)
      throws InterruptedException {
    StoreId store = new StoreId(due.store());
    Optional<DeliveryRows.Way> way = routes.rows().way(store, due.delivery());
    if (way.isEmpty()) {
      return (_, operations) -> operations.remove();
    }
    Gate gate = routes.gates().of(store, way.get().connection());
    gate.rest(way.get().rest());
    Stage stage = step(store, due.delivery(), gate, true);
    while (stage == Stage.MORE && !context.getSchedulerState().isShuttingDown()) {
      stage = step(store, due.delivery(), gate, false);
    }
    boolean refused = stage == Stage.REFUSED;
    return (complete, operations) ->
        transactions.executeWithoutResult(
            _ -> {
              @Nullable Instant again =
                  refused
                      ? ledger.refused(store, due.delivery(), since(gate))
                      : again(store, due.delivery());
              if (again == null) {
                operations.remove();
              } else {
                operations.reschedule(complete, again);
              }
              boolean next = !refused && letNextGo(store, way.get().connection(), gate);
              if (next || (again != null && !again.isAfter(clock.instant()))) {
                routes.wakeup().afterCommit();
              }
            });
  }

  private @Nullable Instant since(Gate gate) {
    gate.crowded(true);
    Instant now = clock.instant();
    return gate.failing(now) ? now : null;
  }

  /** Whoever leaves a crowded gate lets the next go: a second one while there is room. */
  private boolean letNextGo(StoreId store, UUID connection, Gate gate) {
    Instant now = clock.instant();
    int room = gate.crowded() ? Math.min(2, gate.room(now)) : 0;
    if (room == 0) {
      return false;
    }
    boolean gone = routes.waiting().release(store, connection, room, now) > 0;
    gate.crowded(gone);
    return gone;
  }

  /** One call, when one is due and its gate is open. */
  private Stage step(StoreId store, UUID id, Gate gate, boolean afresh)
      throws InterruptedException {
    if (gate.enter(clock.instant()).isPresent()) {
      return Stage.REFUSED;
    }
    Verdict verdict = Verdict.NEITHER;
    try {
      Optional<Call> call = ledger.begin(store, id, afresh);
      if (call.isEmpty()) {
        return Stage.NOTHING;
      }
      Happened happened = calls.make(call.get());
      boolean more = ledger.ended(call.get(), happened);
      verdict = judge(call.get(), happened, gate);
      return more ? Stage.MORE : Stage.NOTHING;
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
      case Outcome.Created created -> {
        @Nullable Pace pace = created.pace();
        if (pace != null) {
          gate.quota(clock.instant(), pace.remaining(), pace.until());
        }
        routes.desk().report(call.connection(), Health.CONNECTED, "Works.");
        if (call.step() instanceof Step.Append) {
          routes.watchtower().active(call.delivery());
        }
        yield Verdict.FINE;
      }
      case Outcome.Rejected _ -> Verdict.FINE;
      case Outcome.RateLimited limited -> {
        if (limited.retryAfter() == null) {
          gate.slowDown(clock.instant());
        }
        rest(call, gate, limited.retryAfter());
        yield Verdict.NEITHER;
      }
      case Outcome.Unauthorized refused -> {
        routes.desk().report(call.connection(), Health.FAILING, Redaction.of(refused.message()));
        yield Verdict.FAULT;
      }
      case Outcome.Unavailable _, Outcome.Unknown _ -> {
        if (outcome instanceof Outcome.Unavailable down) {
          rest(call, gate, down.retryAfter());
        }
        if (call.sending().trouble().faults() + 1 >= FAULTS_TO_REPORT) {
          routes.desk().report(call.connection(), Health.FAILING, Redaction.of(outcome.message()));
        }
        yield Verdict.FAULT;
      }
    };
  }

  /** The helpdesk asked to be left alone: by this process at once, by all others from now on. */
  private void rest(Call call, Gate gate, @Nullable Duration retryAfter) {
    if (retryAfter != null && !retryAfter.isNegative() && !retryAfter.isZero()) {
      Instant until = clock.instant().plus(retryAfter);
      gate.rest(until);
      routes.waiting().rest(call.delivery().store(), call.delivery().connectionId(), until);
    }
  }
}
