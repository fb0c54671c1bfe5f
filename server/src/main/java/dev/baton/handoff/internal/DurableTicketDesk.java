package dev.baton.handoff.internal;

import dev.baton.delivery.Deliveries;
import dev.baton.handoff.HandoffSubmitted;
import dev.baton.handoff.HeldDetail;
import dev.baton.handoff.Submission;
import dev.baton.handoff.TicketDesk;
import dev.baton.handoff.TicketWriter;
import dev.baton.shared.DetailState;
import dev.baton.shared.StoreId;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Reference;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketDetail;
import dev.baton.ticket.Tickets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class DurableTicketDesk implements TicketDesk {
  private final Tickets tickets;
  private final Deliveries deliveries;
  private final ApplicationEventPublisher events;

  DurableTicketDesk(Tickets tickets, Deliveries deliveries, ApplicationEventPublisher events) {
    this.tickets = tickets;
    this.deliveries = deliveries;
    this.events = events;
  }

  @Override
  public Reference newReference() {
    return tickets.newReference();
  }

  @Override
  public void open(Submission submission) {
    tickets.open(submission.ticket());
    deliveries.schedule(submission.ticket(), submission.integrationId(), submission.fallbackId());
    Ticket ticket = submission.ticket();
    events.publishEvent(
        new HandoffSubmitted(ticket.store(), ticket.conversationId(), submission.handoff()));
  }

  @Override
  public void append(StoreId store, String reference, FollowUp followUp) {
    Reference ticket = new Reference(reference);
    tickets.append(store, ticket, followUp);
    deliveries.scheduleFollowUp(store, ticket, followUp);
  }

  @Override
  public void correct(Correction correction, FollowUp followUp) {
    Reference ticket = new Reference(correction.reference());
    HeldDetail held =
        new HeldDetail(
            correction.value().value(),
            DetailState.GIVEN,
            correction.value().source(),
            correction.value().verified(),
            "corrected by the shopper after the ticket was opened");
    TicketDetail detail = TicketWriter.detail(correction.detail(), held);
    tickets.correct(correction.store(), ticket, detail, followUp);
    deliveries.scheduleFollowUp(correction.store(), ticket, followUp);
  }
}
