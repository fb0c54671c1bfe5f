package dev.baton.delivery.internal;

import dev.baton.connector.AgentReply;
import dev.baton.connector.TicketNews;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.DeliveryState.Sending;
import dev.baton.delivery.DeliveryState.Waiting;
import dev.baton.delivery.Step;
import dev.baton.ticket.Author;
import dev.baton.ticket.Ticket;

/** Tells our own follow-ups and notes from what agents write, when a helpdesk sends them back. */
final class Echoes {
  private Echoes() {}

  /** Whether a reply is something this delivery made there. */
  static boolean made(Delivery delivery, TicketNews news) {
    return news instanceof TicketNews.Replied(_, AgentReply reply)
        && delivery.state().course().made().entrySet().stream()
            .filter(entry -> !(entry.getKey() instanceof Step.Create))
            .anyMatch(entry -> entry.getValue().id().equals(reply.id()));
  }

  /** Whether something this delivery made may not be recorded yet. */
  static boolean possible(Delivery delivery) {
    return delivery.state() instanceof Sending || delivery.state() instanceof Waiting;
  }

  /** Whether a reply says what we are about to say there. */
  static boolean repeats(Ticket ticket, TicketNews news) {
    return news instanceof TicketNews.Replied(_, AgentReply reply)
        && ticket.followUps().stream()
            .filter(followUp -> followUp.author() != Author.AGENT)
            .anyMatch(followUp -> plain(followUp.text()).equals(plain(reply.text())));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
