package dev.baton.delivery.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
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
import dev.baton.shared.database.Wakeup;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries one delivery as far as it goes: begins a call, makes it with no transaction open, keeps
 * how it ended, and so on until there is nothing to do now.
 */
@Component
class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
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
      Watchtower watchtower,
      Caretaker caretaker) {}

  /** How far it went. */
  private enum Stage {
    MORE,
    NOTHING,
    REFUSED
  }

  /**
   * A step that was tried.
   *
   * @param last the call, when it is likely the last one and its end is not kept yet
   */
  private record Tried(Stage stage, @Nullable Made last) {

    static Tried of(Stage stage) {
      return new Tried(stage, null);
    }
  }

  /** A call and how it ended. */
  private record Made(Call call, Happened happened) {}

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
    Tried tried = step(store, due.delivery(), gate, true);
    while (tried.stage() == Stage.MORE && !context.getSchedulerState().isShuttingDown()) {
      tried = step(store, due.delivery(), gate, false);
    }
    Visit visit = new Visit(store, due.delivery(), way.get().connection(), gate);
    @Nullable Made last = tried.last();
    boolean refused = tried.stage() == Stage.REFUSED;
    return (complete, operations) -> {
      try {
        transactions.executeWithoutResult(
            _ -> {
              if (last != null) {
                ledger.ended(last.call(), last.happened());
              }
              finish(visit, refused, complete, operations);
            });
      } catch (RuntimeException ours) {
        LOG.error("the end of a call could not be kept; it is looked into shortly", ours);
        operations.reschedule(complete, clock.instant().plus(LATER));
      }
      if (last != null) {
        report(last.call(), last.happened(), gate);
      }
    };
  }

  /** A delivery on its way to a connection. */
  private record Visit(StoreId store, UUID delivery, UUID connection, Gate gate) {}

  /** Lets the scheduler come again or not, and the next one go. */
  private void finish(
      Visit visit,
      boolean refused,
      ExecutionComplete complete,
      ExecutionOperations<Timetable.Due> operations) {
    @Nullable Instant again =
        refused
            ? ledger.refused(visit.store(), visit.delivery(), since(visit.gate()))
            : again(visit.store(), visit.delivery());
    if (again == null) {
      operations.remove();
    } else {
      operations.reschedule(complete, again);
    }
    boolean next = !refused && letNextGo(visit.store(), visit.connection(), visit.gate());
    if (next || (again != null && !again.isAfter(clock.instant()))) {
      routes.wakeup().afterCommit();
    }
  }

  private @Nullable Instant since(Gate gate) {
    gate.crowded(true);
    Instant now = clock.instant();
    return gate.failing(now) ? now : null;
  }

  /** Whoever leaves a crowded gate lets as many go as there is room for. */
  private boolean letNextGo(StoreId store, UUID connection, Gate gate) {
    Instant now = clock.instant();
    int room = gate.crowded() ? gate.room(now) : 0;
    if (room == 0) {
      return false;
    }
    boolean gone = routes.waiting().release(store, connection, room, now) > 0;
    gate.crowded(gone);
    return gone;
  }

  /** One call, when one is due and its gate is open. */
  private Tried step(StoreId store, UUID id, Gate gate, boolean afresh)
      throws InterruptedException {
    if (gate.enterSoon(clock).isPresent()) {
      return Tried.of(Stage.REFUSED);
    }
    Optional<Call> call = Optional.empty();
    @Nullable Happened happened = null;
    try {
      call = ledger.begin(store, id, afresh);
      if (call.isPresent()) {
        happened = calls.make(call.get());
      }
    } finally {
      leave(gate, happened);
    }
    if (call.isEmpty() || happened == null) {
      return Tried.of(Stage.NOTHING);
    }
    if (call.get().sending().course().todo().size() == 1) {
      return new Tried(Stage.NOTHING, new Made(call.get(), happened));
    }
    boolean more = ledger.ended(call.get(), happened);
    report(call.get(), happened, gate);
    return Tried.of(more ? Stage.MORE : Stage.NOTHING);
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

  /** The gate learns how the call went, and is free for the next. */
  private void leave(Gate gate, @Nullable Happened happened) {
    Instant now = clock.instant();
    @Nullable Duration rest = null;
    Verdict verdict = Verdict.NEITHER;
    switch (outcome(happened)) {
      case null -> verdict = happened == null ? Verdict.NEITHER : Verdict.FINE;
      case Outcome.Created created -> {
        verdict = created.called() ? Verdict.FINE : Verdict.NEITHER;
        @Nullable Pace pace = created.pace();
        if (pace != null) {
          gate.quota(now, pace.remaining(), pace.until());
        }
      }
      case Outcome.Rejected _ -> verdict = Verdict.FINE;
      case Outcome.RateLimited limited -> {
        rest = limited.retryAfter();
        if (rest == null) {
          gate.slowDown(now);
        }
      }
      case Outcome.Unavailable down -> {
        rest = down.retryAfter();
        verdict = Verdict.FAULT;
      }
      case Outcome.Unauthorized _, Outcome.Unknown _ -> verdict = Verdict.FAULT;
    }
    gate.rest(rest == null ? null : now.plus(rest));
    gate.leave(now, verdict);
  }

  /** The merchant learns how the connection fares, and other processes for how long it rests. */
  private void report(Call call, Happened happened, Gate gate) {
    switch (outcome(happened)) {
      case Outcome.Created created -> {
        if (created.called()) {
          routes.desk().report(call.connection(), Health.CONNECTED, "Works.");
          letOthersGo(call);
        }
        if (call.step() instanceof Step.Append) {
          routes.watchtower().active(call.delivery());
        }
      }
      case Outcome.RateLimited limited -> rest(call, limited.retryAfter());
      case Outcome.Unauthorized refused ->
          routes.desk().report(call.connection(), Health.FAILING, Redaction.of(refused.message()));
      case Outcome.Unavailable down -> {
        rest(call, down.retryAfter());
        failing(call, down, gate);
      }
      case Outcome.Unknown unknown -> failing(call, unknown, gate);
      case Outcome.Rejected _ -> {}
      case null -> letOthersGo(call);
    }
  }

  /** What failed before and works now may work for others that wait long, too. */
  private void letOthersGo(Call call) {
    if (call.sending().trouble().faults() > 0) {
      Delivery delivery = call.delivery();
      routes
          .caretaker()
          .letNextGo(new DeliveryRows.Place(delivery.store(), delivery.connectionId()));
    }
  }

  /** After some faults of one delivery, or of several in a row. */
  private void failing(Call call, Outcome outcome, Gate gate) {
    if (call.sending().trouble().faults() + 1 >= FAULTS_TO_REPORT
        || gate.failing(clock.instant())) {
      routes.desk().report(call.connection(), Health.FAILING, Redaction.of(outcome.message()));
    }
  }

  private void rest(Call call, @Nullable Duration asked) {
    if (asked != null && asked.isPositive()) {
      routes
          .waiting()
          .rest(
              call.delivery().store(), call.delivery().connectionId(), clock.instant().plus(asked));
    }
  }

  private static @Nullable Outcome outcome(@Nullable Happened happened) {
    return switch (happened) {
      case Happened.Answered answered -> answered.outcome();
      case Happened.LookedUp(_, _, _, LookUp.Failed(Outcome failed), _) -> failed;
      case null, default -> null;
    };
  }
}
