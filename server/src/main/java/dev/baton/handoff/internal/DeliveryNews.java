package dev.baton.handoff.internal;

import dev.baton.delivery.DeliveryGaveUp;
import dev.baton.delivery.TicketDelivered;
import dev.baton.handoff.Handoff.HelpdeskTicket;
import dev.baton.handoff.HandoffChanged;
import dev.baton.handoff.HandoffStatus;
import dev.baton.handoff.Handoffs;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what became of tickets, inside the transaction that makes it true. */
@Component
class DeliveryNews {
  private final Handoffs handoffs;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DeliveryNews(Handoffs handoffs, ApplicationEventPublisher events, Clock clock) {
    this.handoffs = handoffs;
    this.events = events;
    this.clock = clock;
  }

  @EventListener
  void on(TicketDelivered news) {
    HelpdeskTicket ticket =
        new HelpdeskTicket(news.ticket().helpdesk(), news.ticket().id(), news.ticket().url());
    handoffs
        .delivered(news.store(), news.handoffId(), HandoffStatus.DELIVERED, ticket, clock.instant())
        .ifPresent(
            conversation ->
                events.publishEvent(
                    new HandoffChanged(news.store(), conversation, news.handoffId())));
  }

  @EventListener
  void on(DeliveryGaveUp news) {
    handoffs
        .delivered(news.store(), news.handoffId(), HandoffStatus.UNDELIVERED, null, clock.instant())
        .ifPresent(
            conversation ->
                events.publishEvent(
                    new HandoffChanged(news.store(), conversation, news.handoffId())));
  }
}
