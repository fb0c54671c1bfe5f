package dev.baton.delivery.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import dev.baton.connector.Connection.Health;
import dev.baton.connector.Outcome;
import dev.baton.connector.ThreadReading;
import dev.baton.delivery.internal.Gate.Verdict;
import dev.baton.delivery.jdbc.Timetable;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a watched ticket, through the gate of its connection. */
@Component
class Lookout {
  private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
  private final Watchtower tower;
  private final Gates gates;
  private final Desk desk;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Lookout(Watchtower tower, Gates gates, Desk desk, TransactionTemplate transactions, Clock clock) {
    this.tower = tower;
    this.gates = gates;
    this.desk = desk;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Reads it; then, under its lock, lets the scheduler come again or not. */
  CompletionHandler<Timetable.Due> look(Timetable.Due due) {
    StoreId store = new StoreId(due.store());
    tower
        .visit(store, due.delivery())
        .ifPresentOrElse(this::look, () -> tower.ended(store, due.delivery()));
    return (complete, operations) ->
        transactions.executeWithoutResult(
            _ -> {
              @Nullable Instant again = tower.again(store, due.delivery());
              if (again == null) {
                operations.remove();
              } else {
                operations.reschedule(complete, again);
              }
            });
  }

  private void look(Watchtower.Visit visit) {
    Gate gate = gates.of(visit.watch().store(), visit.watch().connection());
    Optional<Instant> later = gate.enter(clock.instant());
    if (later.isPresent()) {
      tower.postponed(visit, later.get());
      return;
    }
    Verdict verdict = Verdict.NEITHER;
    try {
      ThreadReading found = read(visit);
      verdict = judge(visit, found, gate);
      tower.keep(visit, found);
    } finally {
      gate.leave(clock.instant(), verdict);
    }
  }

  private static ThreadReading read(Watchtower.Visit visit) {
    try {
      return visit
          .open()
          .replies()
          .read(visit.open().access(), visit.watch().ticketId(), visit.watch().mark());
    } catch (RuntimeException ours) {
      LOG.error("reading agents' replies failed inside Baton", ours);
      return new ThreadReading.Failed(new Outcome.Unknown(null, "Baton itself failed."));
    }
  }

  private Verdict judge(Watchtower.Visit visit, ThreadReading found, Gate gate) {
    if (!(found instanceof ThreadReading.Failed(Outcome outcome))) {
      return Verdict.FINE;
    }
    return switch (outcome) {
      case Outcome.RateLimited limited -> {
        if (limited.retryAfter() != null) {
          gate.rest(clock.instant().plus(limited.retryAfter()));
        } else {
          gate.slowDown(clock.instant());
        }
        yield Verdict.NEITHER;
      }
      case Outcome.Unauthorized refused -> {
        desk.report(
            visit.watch().store(),
            visit.watch().connection(),
            Health.FAILING,
            Redaction.of(refused.message()));
        yield Verdict.FAULT;
      }
      case Outcome.Unavailable _, Outcome.Unknown _ -> Verdict.FAULT;
      default -> Verdict.NEITHER;
    };
  }
}
