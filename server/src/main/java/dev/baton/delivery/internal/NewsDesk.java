package dev.baton.delivery.internal;

import dev.baton.alert.Alert;
import dev.baton.alert.Alerts;
import dev.baton.delivery.Decision.News;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.DeliveryDied;
import dev.baton.delivery.DeliveryGaveUp;
import dev.baton.delivery.TicketDelivered;
import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import dev.baton.ticket.TicketRef;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  /** The merchant hears that a ticket went to the fallback. */
  void fellBack(Delivery delivery, String from, String to) {
    alert(
        delivery,
        Alert.Kind.DELIVERY_FELL_BACK,
        from + " did not take ticket " + delivery.reference() + ", so it went to " + to + ".");
  }

  /** The merchant hears that the integration of a ticket is gone. */
  void missing(StoreId store, @Nullable UUID connection, Reference reference) {
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
      case News.Resurfaced _, News.Unsettled _ -> {}
      case News.Died died -> died(delivery, Redaction.of(died.why()));
    }
  }

  private void died(Delivery delivery, String why) {
    events.publishEvent(
        new DeliveryDied(delivery.store(), delivery.reference(), delivery.handoffId()));
    alert(
        delivery,
        Alert.Kind.DELIVERY_DEAD,
        "Ticket "
            + delivery.reference()
            + " waits for you: "
            + why
            + " Mend it and press \"Retry now\", or send it to another integration.");
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
