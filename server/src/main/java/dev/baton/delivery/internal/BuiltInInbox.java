package dev.baton.delivery.internal;

import dev.baton.connector.AgentReply;
import dev.baton.connector.Connection;
import dev.baton.connector.TicketNews;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.InboxDesk;
import dev.baton.delivery.jdbc.DeliveryRows;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The built-in inbox at work: news of its tickets go the same way as a foreign helpdesk's. */
@Service
class BuiltInInbox implements InboxDesk {
  private final DeliveryRows rows;
  private final Mailroom mailroom;
  private final Clock clock;

  BuiltInInbox(DeliveryRows rows, Mailroom mailroom, Clock clock) {
    this.rows = rows;
    this.mailroom = mailroom;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void reply(StoreId store, Reference reference, UUID id, String text) {
    AgentReply reply = new AgentReply(id.toString(), text, null, List.of(), clock.instant());
    mailroom.takeAtOnce(here(store, reference), new TicketNews.Replied(reference.value(), reply));
  }

  @Override
  @Transactional
  public void close(StoreId store, Reference reference) {
    mailroom.takeAtOnce(
        here(store, reference),
        new TicketNews.Closed(reference.value(), UUID.randomUUID().toString(), clock.instant()));
  }

  @Override
  @Transactional
  public void reopen(StoreId store, Reference reference) {
    mailroom.takeAtOnce(
        here(store, reference),
        new TicketNews.Reopened(reference.value(), UUID.randomUUID().toString(), clock.instant()));
  }

  private Delivery here(StoreId store, Reference reference) {
    Delivery delivery =
        rows.current(store, reference)
            .orElseThrow(() -> Problem.notFound("This store has no such ticket."));
    if (!delivery.helpdesk().equals(Connection.INBOX)) {
      throw Problem.conflict("This ticket is in another helpdesk. Answer and close it there.");
    }
    return delivery;
  }
}
