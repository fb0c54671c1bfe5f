package dev.baton.delivery.internal;

import dev.baton.connector.Connection;
import dev.baton.connector.Connections;
import dev.baton.delivery.Decision.News;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.Step;
import dev.baton.delivery.Succession;
import dev.baton.delivery.jdbc.DeliveryRows;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.Tickets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets one delivery of a ticket take over from another. Works in the caller's transaction. */
@Component
class Relay {
  private final DeliveryRows rows;
  private final Tickets tickets;
  private final Connections connections;
  private final Relocation relocation;
  private final Tellers tellers;

  Relay(
      DeliveryRows rows,
      Tickets tickets,
      Connections connections,
      Relocation relocation,
      Tellers tellers) {
    this.rows = rows;
    this.tickets = tickets;
    this.connections = connections;
    this.relocation = relocation;
    this.tellers = tellers;
  }

  /** Who hears of it, and who knows the ways. */
  @Component
  record Tellers(NewsDesk news, Desk desk) {}

  /** Does what follows from a delivery's news; it is stored already. */
  void pass(Delivery delivery, List<News> news) {
    if (news.isEmpty()) {
      return;
    }
    Optional<Connection> fallback = tellers.desk().fallback(delivery);
    Optional<Delivery> carrier =
        delivery.replacedBy() == null
            ? Optional.empty()
            : rows.lockCurrent(delivery.store(), delivery.reference());
    boolean opened =
        carrier.filter(other -> other.state().course().ticket().isPresent()).isPresent();
    switch (Succession.after(news, fallback.isPresent(), opened)) {
      case NONE -> tellers.news().tell(delivery, news);
      case FALL_BACK -> {
        Connection to = fallback.orElseThrow();
        String from = tellers.desk().name(delivery);
        relocation.move(
            delivery,
            ticket(delivery),
            to,
            from + " did not take it, so it went to " + to.name() + ".");
        tellers.news().fellBack(delivery, from, to.name());
      }
      case TAKE_BACK ->
          connections
              .find(delivery.store(), delivery.connectionId())
              .ifPresent(
                  back ->
                      relocation.move(
                          carrier.orElseThrow(),
                          ticket(delivery),
                          back,
                          "The ticket was in " + tellers.desk().name(delivery) + " already."));
      case WARN -> carrier.ifPresent(other -> relocation.add(other, new Step.Warn(delivery.id())));
    }
  }

  private Ticket ticket(Delivery delivery) {
    return tickets.find(delivery.store(), delivery.reference()).orElseThrow();
  }
}
