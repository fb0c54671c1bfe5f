package dev.baton.handoff.internal;

import dev.baton.connector.TicketNews;
import dev.baton.delivery.HelpdeskTold;
import dev.baton.handoff.Handoffs;
import dev.baton.handoff.TeamNews;
import dev.baton.shared.StoreId;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Carries what a helpdesk tells of a ticket to the conversation it came from. */
@Component
class HelpdeskNews {
  private final Handoffs handoffs;
  private final ApplicationEventPublisher events;

  HelpdeskNews(Handoffs handoffs, ApplicationEventPublisher events) {
    this.handoffs = handoffs;
    this.events = events;
  }

  @EventListener
  void on(HelpdeskTold told) {
    handoffs
        .conversation(told.store(), told.handoffId())
        .ifPresent(conversation -> events.publishEvent(news(told, conversation)));
  }

  private static TeamNews news(HelpdeskTold told, UUID conversation) {
    StoreId store = told.store();
    UUID handoff = told.handoffId();
    return switch (told.news()) {
      case TicketNews.Replied(_, var reply) ->
          new TeamNews.AgentSpoke(
              store,
              conversation,
              handoff,
              reply.text(),
              reply.firstName(),
              reply.files(),
              reply.at());
      case TicketNews.Closed closed ->
          new TeamNews.Closed(store, conversation, handoff, closed.at());
      case TicketNews.Reopened _ -> new TeamNews.Reopened(store, conversation, handoff);
    };
  }
}
