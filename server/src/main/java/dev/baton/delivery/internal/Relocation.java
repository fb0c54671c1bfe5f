package dev.baton.delivery.internal;

import dev.baton.connector.Connection;
import dev.baton.delivery.Alert;
import dev.baton.delivery.Alerts;
import dev.baton.delivery.Course;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.DeliveryState.Dead;
import dev.baton.delivery.DeliveryState.Waiting;
import dev.baton.delivery.Step;
import dev.baton.delivery.Trouble;
import dev.baton.delivery.jdbc.DeliveryRows;
import dev.baton.delivery.jdbc.Timetable;
import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import dev.baton.ticket.Ticket;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins deliveries, also in place of another. Works in the caller's transaction. */
@Component
class Relocation {
  private final DeliveryRows rows;
  private final Timetable timetable;
  private final Alerts alerts;
  private final Wakeup wakeup;
  private final Clock clock;

  Relocation(DeliveryRows rows, Timetable timetable, Alerts alerts, Wakeup wakeup, Clock clock) {
    this.rows = rows;
    this.timetable = timetable;
    this.alerts = alerts;
    this.wakeup = wakeup;
    this.clock = clock;
  }

  /** A ticket's first delivery. */
  void begin(Ticket ticket, UUID connection, String helpdesk) {
    begin(ticket, UUID.randomUUID(), connection, helpdesk);
  }

  /** Ends a delivery here and begins it anew, follow-ups and all, at another connection. */
  void move(Delivery from, Ticket ticket, Connection to, String why) {
    UUID id = UUID.randomUUID();
    rows.save(
        from.in(
            new Dead(from.state().course(), from.state().trouble(), from.state().calls(), why)));
    rows.replace(from.store(), from.id(), id);
    begin(ticket, id, to.id(), to.type());
  }

  /** Tells the merchant that the connection of a ticket is gone. */
  void tellMissing(StoreId store, @Nullable UUID connection, Reference reference) {
    alerts.raise(
        new Alert(
            store,
            UUID.randomUUID(),
            clock.instant(),
            Alert.Kind.INTEGRATION_MISSING,
            connection,
            reference,
            "The chosen integration no longer exists, so ticket "
                + reference
                + " went to the built-in inbox. Choose an integration in the Human handoff settings."));
  }

  private void begin(Ticket ticket, UUID id, UUID connection, String helpdesk) {
    Instant now = clock.instant();
    Course course = Course.begin();
    for (var followUp : ticket.followUps()) {
      course = course.add(new Step.Append(followUp.id()));
    }
    rows.add(
        new Delivery(
            ticket.store(),
            id,
            ticket.reference(),
            ticket.handoffId(),
            connection,
            helpdesk,
            new Waiting(course, Trouble.NONE, 0, now),
            now,
            null));
    timetable.at(ticket.store(), id, now);
    wakeup.afterCommit();
  }
}
