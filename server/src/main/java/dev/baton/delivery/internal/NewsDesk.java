package dev.baton.delivery.internal;

import dev.baton.delivery.Alert;
import dev.baton.delivery.Alerts;
import dev.baton.delivery.Decision.News;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.DeliveryGaveUp;
import dev.baton.delivery.TicketDelivered;
import dev.baton.ticket.TicketRef;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells other rooms and the merchant, in the transaction at hand. */
@Component
class NewsDesk {
  private final ApplicationEventPublisher events;
  private final Alerts alerts;
  private final Clock clock;

  NewsDesk(ApplicationEventPublisher events, Alerts alerts, Clock clock) {
    this.events = events;
    this.alerts = alerts;
    this.clock = clock;
  }

  void tell(Delivery delivery, List<News> news) {
    boolean dead = news.stream().anyMatch(News.Died.class::isInstance);
    news.forEach(item -> tell(delivery, item, dead));
  }

  private void tell(Delivery delivery, News news, boolean dead) {
    switch (news) {
      case News.TicketExists exists ->
          events.publishEvent(
              new TicketDelivered(
                  delivery.store(),
                  delivery.reference(),
                  delivery.handoffId(),
                  new TicketRef(delivery.helpdesk(), exists.ticket().id(), exists.ticket().url())));
      case News.GaveUp _ -> {
        events.publishEvent(
            new DeliveryGaveUp(delivery.store(), delivery.reference(), delivery.handoffId()));
        if (!dead) {
          alert(
              delivery,
              Alert.Kind.DELIVERY_LATE,
              "Ticket " + delivery.reference() + " did not arrive yet. Baton goes on trying.");
        }
      }
      case News.Died died ->
          alert(
              delivery,
              Alert.Kind.DELIVERY_DEAD,
              "Ticket "
                  + delivery.reference()
                  + " waits for you: "
                  + Redaction.of(died.why())
                  + " Mend it and press \"Retry now\", or send it to another integration.");
    }
  }

  private void alert(Delivery delivery, Alert.Kind kind, String message) {
    alerts.raise(
        new Alert(
            delivery.store(),
            UUID.randomUUID(),
            clock.instant(),
            kind,
            delivery.connectionId(),
            delivery.reference(),
            message));
  }
}
