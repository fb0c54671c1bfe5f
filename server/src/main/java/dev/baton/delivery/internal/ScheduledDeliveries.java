package dev.baton.delivery.internal;

import dev.baton.connector.Connection;
import dev.baton.connector.ConnectionMended;
import dev.baton.connector.ConnectionRemoved;
import dev.baton.connector.Connections;
import dev.baton.delivery.Deliveries;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.DeliveryMachine;
import dev.baton.delivery.DeliveryState;
import dev.baton.delivery.DeliveryState.Delivered;
import dev.baton.delivery.DeliveryState.Sending;
import dev.baton.delivery.DeliveryState.Waiting;
import dev.baton.delivery.Step;
import dev.baton.delivery.jdbc.DeliveryRows;
import dev.baton.delivery.jdbc.Timetable;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shared.database.Wakeup;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Reference;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.Tickets;
import dev.baton.ticket.TicketsErased;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deliveries in the database, on db-scheduler's timetable. */
@Service
class ScheduledDeliveries implements Deliveries {
  private static final int AT_ONCE = 1_000;
  private final DeliveryRows rows;
  private final Timetable timetable;
  private final Relocation relocation;
  private final Sources sources;
  private final Clock clock;

  ScheduledDeliveries(
      DeliveryRows rows, Timetable timetable, Relocation relocation, Sources sources, Clock clock) {
    this.rows = rows;
    this.timetable = timetable;
    this.relocation = relocation;
    this.sources = sources;
    this.clock = clock;
  }

  /** Where tickets and connections are found, and who is woken. */
  @Component
  record Sources(
      Tickets tickets, Connections connections, Gates gates, NewsDesk news, Wakeup wakeup) {}

  @Override
  @Transactional
  public void schedule(Ticket ticket, @Nullable UUID integrationId, @Nullable UUID fallbackId) {
    UUID inbox = Connection.inboxOf(ticket.store());
    Optional<Connection> chosen =
        integrationId == null || integrationId.equals(inbox)
            ? Optional.empty()
            : sources.connections().find(ticket.store(), integrationId);
    if (chosen.isPresent()) {
      relocation.begin(
          ticket, chosen.get(), chosen.get().id().equals(fallbackId) ? null : fallbackId);
    } else {
      relocation.begin(
          ticket,
          sources.connections().find(ticket.store(), inbox).orElseThrow(),
          inbox.equals(fallbackId) ? null : fallbackId);
      if (integrationId != null && !integrationId.equals(inbox)) {
        sources.news().missing(ticket.store(), integrationId, ticket.reference());
      }
    }
  }

  @Override
  @Transactional
  public void scheduleFollowUp(StoreId store, Reference reference, FollowUp followUp) {
    Delivery delivery =
        rows.lockCurrent(store, reference)
            .orElseThrow(() -> new IllegalStateException("the ticket was never scheduled"));
    keep(
        delivery,
        DeliveryMachine.add(delivery.state(), new Step.Append(followUp.id()), clock.instant()));
  }

  @Override
  @Transactional
  public void retry(StoreId store, UUID deliveryId) {
    Delivery delivery = open(store, deliveryId);
    sources.gates().of(store, delivery.connectionId()).open();
    keep(delivery, DeliveryMachine.retry(delivery.state(), clock.instant()));
  }

  @Override
  @Transactional
  public int retryAll(StoreId store, UUID integrationId) {
    sources.gates().of(store, integrationId).open();
    Instant now = clock.instant();
    List<UUID> dead = rows.dead(store, integrationId, AT_ONCE);
    for (UUID id : dead) {
      rows.lock(store, id)
          .ifPresent(delivery -> keep(delivery, DeliveryMachine.retry(delivery.state(), now)));
    }
    return dead.size() + hasten(store, integrationId);
  }

  @Override
  @Transactional
  public void sendElsewhere(StoreId store, UUID deliveryId, UUID integrationId) {
    Delivery delivery = open(store, deliveryId);
    if (delivery.state() instanceof Sending) {
      throw Problem.conflict("This delivery is being sent at this moment. Try again shortly.");
    }
    Connection target =
        sources
            .connections()
            .find(store, integrationId)
            .orElseThrow(() -> Problem.notFound("This store has no such integration."));
    if (target.id().equals(delivery.connectionId())) {
      throw Problem.conflict("It goes to that integration already. Retry it instead.");
    }
    Ticket ticket = sources.tickets().find(store, delivery.reference()).orElseThrow();
    relocation.move(delivery, ticket, target, "Sent to " + target.name() + " instead.");
  }

  private Delivery open(StoreId store, UUID id) {
    Delivery delivery =
        rows.lock(store, id)
            .orElseThrow(() -> Problem.notFound("This store has no such delivery."));
    if (delivery.replacedBy() != null) {
      throw Problem.conflict("This ticket was sent to another integration already.");
    }
    if (delivery.state() instanceof Delivered) {
      throw Problem.conflict("This delivery has arrived.");
    }
    return delivery;
  }

  private void keep(Delivery delivery, DeliveryState next) {
    if (next.equals(delivery.state())) {
      return;
    }
    rows.save(delivery.in(next));
    if (next instanceof Waiting waiting) {
      timetable.at(delivery.store(), delivery.id(), waiting.notBefore());
      sources.wakeup().afterCommit();
    }
  }

  @EventListener
  @Transactional
  public void mended(ConnectionMended mended) {
    hasten(mended.store(), mended.connectionId());
  }

  /** What waited for it goes to the inbox at once. */
  @EventListener
  @Transactional
  public void removed(ConnectionRemoved removed) {
    hasten(removed.store(), removed.connectionId());
  }

  @EventListener
  @Transactional
  public void erased(TicketsErased erased) {
    rows.erase(erased.store(), erased.references());
  }

  private int hasten(StoreId store, UUID connection) {
    List<UUID> waiting = rows.hasten(store, connection, clock.instant());
    if (!waiting.isEmpty()) {
      timetable.now(store, waiting, clock.instant());
      sources.wakeup().afterCommit();
    }
    return waiting.size();
  }
}
