package dev.baton.ticket.internal;

import dev.baton.media.Attachments;
import dev.baton.merchant.Person;
import dev.baton.merchant.PersonalData;
import dev.baton.shared.StoreId;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketView;
import dev.baton.ticket.Tickets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A person's tickets, with their photos. Before the conversations: see {@link PersonalData}. */
@Component
@Order(1)
class TicketPersonalData implements PersonalData {
  private final Tickets tickets;
  private final Attachments attachments;

  TicketPersonalData(Tickets tickets, Attachments attachments) {
    this.tickets = tickets;
    this.attachments = attachments;
  }

  @Override
  public String name() {
    return "tickets";
  }

  @Override
  public Set<UUID> conversations(StoreId store, Person person) {
    return tickets.of(store, person).stream()
        .map(Ticket::conversationId)
        .collect(Collectors.toSet());
  }

  @Override
  public List<Map<String, Object>> export(StoreId store, Person person) {
    return tickets.of(store, person).stream().map(TicketPersonalData::exported).toList();
  }

  @Override
  public int erase(StoreId store, Person person) {
    for (Ticket ticket : tickets.of(store, person)) {
      attachments.erase(store, ticket.conversationId());
    }
    return tickets.erase(store, person);
  }

  @Override
  public int eraseAll(StoreId store) {
    return tickets.eraseAll(store);
  }

  private static Map<String, Object> exported(Ticket ticket) {
    TicketView view = TicketView.of(ticket, "", null);
    return Map.of(
        "reference", view.reference(),
        "createdAt", view.createdAt(),
        "subject", view.subject(),
        "requester", view.requester(),
        "summary", view.summary(),
        "details", view.details(),
        "transcript", view.transcript(),
        "journey", view.journey(),
        "attachments", view.attachments(),
        "followUps", view.followUps());
  }
}
