package dev.baton.delivery.internal;

import dev.baton.connector.Outcome;
import dev.baton.delivery.Attempt;
import dev.baton.delivery.Decision;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.DeliveryMachine;
import dev.baton.delivery.DeliveryState.Replaced;
import dev.baton.delivery.DeliveryState.Sending;
import dev.baton.delivery.DeliveryState.Waiting;
import dev.baton.delivery.Happened;
import dev.baton.delivery.Step;
import dev.baton.delivery.jdbc.DeliveryRows;
import dev.baton.delivery.jdbc.Timetable;
import dev.baton.delivery.jdbc.WaitingRows;
import dev.baton.shared.StoreId;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import dev.baton.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what happens to deliveries: each method is a transaction that locks the delivery, lets the
 * machine decide, and stores the decision with its news.
 */
@Component
class Ledger {
  private static final Duration LEFT_FOR = Duration.ofSeconds(5);
  private final Collaborators with;
  private final DeliveryRows rows;
  private final Tickets tickets;
  private final Clock clock;

  Ledger(Collaborators with, DeliveryRows rows, Tickets tickets, Clock clock) {
    this.with = with;
    this.rows = rows;
    this.tickets = tickets;
    this.clock = clock;
  }

  /** What a ledger works with. */
  @Component
  record Collaborators(
      Desk desk, Relay relay, Departures departures, Timetable timetable, WaitingRows waiting) {}

  /**
   * Begins the next call of a delivery, when one is due.
   *
   * @param afresh whether this process made no call for it yet: then a call under way was
   *     another's, which is gone
   */
  @Transactional
  public Optional<Call> begin(StoreId store, UUID id, boolean afresh) {
    Optional<Delivery> locked = rows.lock(store, id);
    if (locked.isEmpty()) {
      return Optional.empty();
    }
    Delivery delivery = locked.get();
    Ticket ticket = tickets.find(store, delivery.reference()).orElseThrow();
    Optional<Desk.Open> open = with.desk().of(delivery);
    if (open.isEmpty()) {
      with.departures().leave(delivery, ticket);
      return Optional.empty();
    }
    DeliveryMachine machine = new DeliveryMachine(open.get().connector().capabilities());
    if (afresh && delivery.state() instanceof Sending lost) {
      delivery = interrupted(delivery, lost, machine);
    }
    @Nullable FollowUp notice = null;
    if (delivery.state() instanceof Waiting waiting && notice(waiting)) {
      notice = with.departures().notice(delivery, waiting);
      if (notice == null) {
        return Optional.empty();
      }
    }
    Happened.Due due =
        new Happened.Due(
            clock.instant(), ticket.attachments().stream().map(TicketAttachment::id).toList());
    delivery = delivery.in(machine.decide(delivery.state(), due).state());
    rows.save(delivery);
    return delivery.state() instanceof Sending sending
        ? Optional.of(
            new Call(
                delivery, sending, open.get().connection(), open.get().connector(), ticket, notice))
        : Optional.empty();
  }

  /** Keeps how a call ended; whether the next one is due at once. */
  @Transactional
  public boolean ended(Call call, Happened happened) {
    StoreId store = call.delivery().store();
    Optional<Delivery> locked = rows.lock(store, call.delivery().id());
    if (locked.isEmpty()) {
      return false;
    }
    Delivery delivery = locked.get();
    rows.attempted(store, delivery.id(), attempt(happened));
    Decision decision =
        new DeliveryMachine(call.connector().capabilities()).decide(delivery.state(), happened);
    settle(delivery, decision);
    if (delivery.state() instanceof Replaced && decision.state() instanceof Waiting) {
      with.timetable().at(store, delivery.id(), clock.instant());
    }
    return decision.state() instanceof Waiting waiting
        && !waiting.notBefore().isAfter(clock.instant());
  }

  /**
   * Lets one wait for its connection's gate, off the timetable; when to look at it instead, or
   * null.
   *
   * @param since when calls of others began to fail, as far as is known; null when they do not
   */
  @Transactional
  public @Nullable Instant refused(StoreId store, UUID id, @Nullable Instant since) {
    Instant now = clock.instant();
    if (since != null) {
      rows.lock(store, id)
          .ifPresent(
              delivery ->
                  settle(
                      delivery,
                      new DeliveryMachine(with.desk().capabilities(delivery))
                          .decide(delivery.state(), new Happened.Kept(now, since))));
    }
    Optional<Delivery> delivery = rows.lock(store, id);
    if (delivery.isPresent() && delivery.get().state() instanceof Waiting waiting) {
      if (waiting.notBefore().isAfter(now)) {
        return waiting.notBefore();
      }
      Instant overdue = DeliveryMachine.overdue(waiting, now);
      with.waiting().park(store, id, now, overdue, since == null);
    }
    // left by a killed process: it waits on the timetable, or nothing would look at it again soon
    boolean left = delivery.isPresent() && delivery.get().state() instanceof Sending;
    return left ? now.plus(LEFT_FOR) : null;
  }

  private void settle(Delivery before, Decision decision) {
    Delivery after = before.in(decision.state());
    if (!after.equals(before)) {
      rows.save(after);
    }
    with.relay().pass(after, decision.news());
  }

  private Delivery interrupted(Delivery delivery, Sending lost, DeliveryMachine machine) {
    Happened.Interrupted event =
        new Happened.Interrupted(clock.instant(), ThreadLocalRandom.current().nextDouble());
    rows.attempted(
        delivery.store(),
        delivery.id(),
        new Attempt(
            event.at(),
            name(lost.course().head().orElseThrow(), lost.lookUp()),
            "unknown",
            null,
            "Baton was stopped during the call."));
    Decision decision = machine.decide(delivery.state(), event);
    settle(delivery, decision);
    return rows.lock(delivery.store(), delivery.id()).orElseThrow();
  }

  private static boolean notice(Waiting waiting) {
    return waiting
        .course()
        .head()
        .filter(step -> step instanceof Step.Point || step instanceof Step.Warn)
        .isPresent();
  }

  private static Attempt attempt(Happened happened) {
    return switch (happened) {
      case Happened.Answered answered ->
          attempt(answered.at(), name(answered.step(), false), answered.outcome());
      case Happened.LookedUp looked ->
          switch (looked.result()) {
            case dev.baton.connector.LookUp.Found _ ->
                new Attempt(looked.at(), name(looked.step(), true), "found", null, "");
            case dev.baton.connector.LookUp.NotFound _ ->
                new Attempt(looked.at(), name(looked.step(), true), "not_found", null, "");
            case dev.baton.connector.LookUp.Failed failed ->
                attempt(looked.at(), name(looked.step(), true), failed.outcome());
          };
      default -> throw new IllegalArgumentException("no call ends like that");
    };
  }

  private static Attempt attempt(Instant at, String step, Outcome outcome) {
    return new Attempt(
        at, step, outcome.key(), outcome.httpStatus(), Redaction.of(outcome.message()));
  }

  private static String name(Step step, boolean lookUp) {
    String kind = step instanceof Step.Seek ? "create" : step.key().replaceFirst(":.*", "");
    return lookUp ? "look up " + kind : kind;
  }
}
