package dev.baton.delivery.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.baton.delivery.DeliveryView;
import dev.baton.delivery.jdbc.DeliveryViews;
import dev.baton.merchant.Audit;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.ticket.HandoffView;
import dev.baton.ticket.Reference;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketView;
import dev.baton.ticket.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tickets as agents see them, with how they travelled. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/tickets")
class TicketsController {
  private final Tickets tickets;
  private final DeliveryViews deliveries;
  private final ObjectProvider<HandoffView> handoffs;
  private final Audit audit;

  TicketsController(
      Tickets tickets,
      DeliveryViews deliveries,
      ObjectProvider<HandoffView> handoffs,
      Audit audit) {
    this.tickets = tickets;
    this.deliveries = deliveries;
    this.handoffs = handoffs;
    this.audit = audit;
  }

  /**
   * A ticket in a list.
   *
   * @param closedAt when the team closed it, or null while it is open
   */
  record Line(
      String reference,
      String status,
      Instant createdAt,
      String subject,
      TicketView.RequesterView requester,
      String priority,
      List<String> tags,
      String summary,
      String reason,
      @Nullable String skill,
      @Nullable Instant closedAt) {}

  /** A list. */
  record Page(List<Line> items, @Nullable String nextCursor) {}

  /** All of a ticket. */
  record Whole(@JsonUnwrapped TicketView ticket, List<DeliveryView> deliveries) {}

  @GetMapping
  Page all(@PathVariable String store, @RequestParam(required = false) @Nullable String cursor) {
    StoreId storeId = new StoreId(store);
    Tickets.Page page = tickets.page(storeId, cursor);
    Map<Reference, List<DeliveryView>> travelled =
        deliveries.ofTickets(storeId, page.items().stream().map(Ticket::reference).toList());
    List<UUID> handedOff = page.items().stream().map(Ticket::handoffId).toList();
    @Nullable HandoffView view = handoffs.getIfAvailable();
    Map<UUID, Instant> closed = view == null ? Map.of() : view.closed(storeId, handedOff);
    return new Page(
        page.items().stream()
            .map(
                ticket ->
                    line(
                        ticket,
                        travelled.getOrDefault(ticket.reference(), List.of()),
                        closed.get(ticket.handoffId())))
            .toList(),
        page.nextCursor());
  }

  @GetMapping("/{reference}")
  Whole one(@PathVariable String store, @PathVariable String reference) {
    StoreId storeId = new StoreId(store);
    Ticket ticket =
        Reference.parse(reference)
            .flatMap(known -> tickets.find(storeId, known))
            .orElseThrow(() -> Problem.notFound("This store has no such ticket."));
    List<DeliveryView> travelled =
        deliveries
            .ofTickets(storeId, List.of(ticket.reference()))
            .getOrDefault(ticket.reference(), List.of());
    @Nullable Object handoff =
        Optional.ofNullable(handoffs.getIfAvailable())
            .flatMap(view -> view.of(storeId, ticket.handoffId()))
            .orElse(null);
    audit.record(storeId, "read a ticket", Map.of("reference", ticket.reference().value()));
    return new Whole(TicketView.of(ticket, DeliveryView.statusOf(travelled), handoff), travelled);
  }

  private static Line line(
      Ticket ticket, List<DeliveryView> travelled, @Nullable Instant closedAt) {
    return new Line(
        ticket.reference().value(),
        DeliveryView.statusOf(travelled),
        ticket.createdAt(),
        ticket.subject(),
        new TicketView.RequesterView(
            ticket.requester().email(), ticket.requester().name(), ticket.requester().phone()),
        ticket.priority().key(),
        ticket.tags(),
        ticket.story().summary(),
        ticket.story().reason(),
        ticket.story().skill(),
        closedAt);
  }
}
