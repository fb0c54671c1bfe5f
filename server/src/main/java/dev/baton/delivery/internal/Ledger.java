package dev.baton.delivery.internal;

import dev.baton.connector.Outcome;
import dev.baton.delivery.Attempt;
import dev.baton.delivery.Decision;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.DeliveryMachine;
import dev.baton.delivery.DeliveryState.Sending;
import dev.baton.delivery.DeliveryState.Waiting;
import dev.baton.delivery.Happened;
import dev.baton.delivery.Step;
import dev.baton.delivery.jdbc.DeliveryRows;
import dev.baton.shared.StoreId;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import dev.baton.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what happens to deliveries: each method is a transaction that locks the delivery, lets the
 * machine decide, and stores the decision with its news.
 */
@Component
class Ledger {
  private final DeliveryRows rows;
  private final Tickets tickets;
  private final Desk desk;
  private final Relocation relocation;
  private final NewsDesk news;
  private final Clock clock;

  Ledger(Collaborators with, Clock clock) {
    this.rows = with.rows();
    this.tickets = with.tickets();
    this.desk = with.desk();
    this.relocation = with.relocation();
    this.news = with.news();
    this.clock = clock;
  }

  /** What a ledger works with. */
  @Component
  record Collaborators(
      DeliveryRows rows, Tickets tickets, Desk desk, Relocation relocation, NewsDesk news) {}

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
    Optional<Desk.Open> open = desk.of(delivery);
    if (open.isEmpty()) {
      moveToInbox(delivery, ticket);
      return Optional.empty();
    }
    DeliveryMachine machine = new DeliveryMachine(open.get().connector().capabilities());
    if (afresh && delivery.state() instanceof Sending lost) {
      delivery = interrupted(delivery, lost, machine);
    }
    Happened.Due due =
        new Happened.Due(
            clock.instant(), ticket.attachments().stream().map(TicketAttachment::id).toList());
    delivery = delivery.in(machine.decide(delivery.state(), due).state());
    rows.save(delivery);
    return delivery.state() instanceof Sending sending
        ? Optional.of(
            new Call(delivery, sending, open.get().connection(), open.get().connector(), ticket))
        : Optional.empty();
  }

  /** Keeps how a call ended. */
  @Transactional
  public void ended(Call call, Happened happened) {
    StoreId store = call.delivery().store();
    Optional<Delivery> locked = rows.lock(store, call.delivery().id());
    if (locked.isEmpty()) {
      return;
    }
    Delivery delivery = locked.get();
    rows.attempted(store, delivery.id(), attempt(happened));
    Decision decision =
        new DeliveryMachine(call.connector().capabilities()).decide(delivery.state(), happened);
    Delivery after = delivery.in(decision.state());
    rows.save(after);
    news.tell(after, decision.news());
  }

  /** Keeps that no call may be made before a time. */
  @Transactional
  public void postponed(StoreId store, UUID id, Instant until) {
    rows.lock(store, id)
        .filter(delivery -> delivery.state() instanceof Waiting)
        .ifPresent(
            delivery -> {
              Waiting waiting = (Waiting) delivery.state();
              rows.save(
                  delivery.in(
                      new Waiting(waiting.course(), waiting.trouble(), waiting.calls(), until)));
            });
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
    Delivery after = delivery.in(decision.state());
    news.tell(after, decision.news());
    return after;
  }

  private void moveToInbox(Delivery delivery, Ticket ticket) {
    if (delivery.state() instanceof Waiting || delivery.state() instanceof Sending) {
      relocation.move(
          delivery,
          ticket,
          desk.inbox(delivery),
          "The integration was removed; the ticket went to the built-in inbox.");
      relocation.tellMissing(delivery.store(), delivery.connectionId(), delivery.reference());
    }
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
    String kind = step.key().replaceFirst(":.*", "");
    return lookUp ? "look up " + kind : kind;
  }
}
