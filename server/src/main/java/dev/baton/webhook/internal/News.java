package dev.baton.webhook.internal;

import dev.baton.delivery.DeliveryDied;
import dev.baton.delivery.TicketDelivered;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffSubmitted;
import dev.baton.handoff.Handoffs;
import dev.baton.handoff.TeamNews;
import dev.baton.shared.StoreId;
import dev.baton.shared.database.Wakeup;
import dev.baton.shared.json.StoredJson;
import dev.baton.ticket.Reference;
import dev.baton.ticket.TicketRef;
import dev.baton.ticket.TicketsErased;
import dev.baton.webhook.WebhookEvent;
import dev.baton.webhook.jdbc.MessageRows;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes down for endpoints what happened, in the transaction that makes it true. Of the shopper
 * nothing is told but what an agent wrote to them.
 */
@Component
class News {
  private static final int LONGEST_REPLY = 10_000;
  private final MessageRows messages;
  private final Handoffs handoffs;
  private final Wakeup wakeup;
  private final Clock clock;

  News(MessageRows messages, Handoffs handoffs, Wakeup wakeup, Clock clock) {
    this.messages = messages;
    this.handoffs = handoffs;
    this.wakeup = wakeup;
    this.clock = clock;
  }

  @EventListener
  void on(HandoffSubmitted news) {
    Handoff.Sent sent = news.handoff();
    Map<String, @Nullable Object> handoff = handoff(sent.id(), sent.reference());
    handoff.put("reason", sent.start().reason().key());
    handoff.put("skill", sent.start().skill() == null ? null : sent.start().skill().key());
    Map<String, @Nullable Object> data = data(news.store(), handoff);
    data.put("conversationId", news.conversation());
    tell(news.store(), WebhookEvent.HANDOFF_SUBMITTED, sent.reference(), data);
  }

  @EventListener
  void on(TicketDelivered news) {
    TicketRef ticket = news.ticket();
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    named.put("helpdesk", ticket.helpdesk());
    named.put("id", ticket.id());
    named.put("url", ticket.url());
    Map<String, @Nullable Object> data =
        data(news.store(), handoff(news.handoffId(), news.reference().value()));
    data.put("ticket", named);
    tell(news.store(), WebhookEvent.TICKET_DELIVERED, news.reference().value(), data);
  }

  @EventListener
  void on(DeliveryDied news) {
    tell(
        news.store(),
        WebhookEvent.DELIVERY_DEAD,
        news.reference().value(),
        data(news.store(), handoff(news.handoffId(), news.reference().value())));
  }

  @EventListener
  void on(TeamNews.AgentSpoke news) {
    if (!messages.isHeard(news.store(), WebhookEvent.AGENT_REPLIED)) {
      return;
    }
    Optional<Handoff> handoff = handoffs.find(news.store(), news.handoff());
    if (handoff.orElse(null) instanceof Handoff.Sent sent) {
      Map<String, @Nullable Object> data = data(news.store(), handoff(sent.id(), sent.reference()));
      data.put("conversationId", news.conversation());
      data.put("reply", reply(news));
      tell(news.store(), WebhookEvent.AGENT_REPLIED, sent.reference(), data);
    }
  }

  @EventListener
  void on(TicketsErased erased) {
    messages.erase(erased.store(), erased.references().stream().map(Reference::value).toList());
  }

  private static Map<String, @Nullable Object> reply(TeamNews.AgentSpoke news) {
    boolean cut = news.text().length() > LONGEST_REPLY;
    Map<String, @Nullable Object> reply = new LinkedHashMap<>();
    reply.put("text", cut ? news.text().substring(0, LONGEST_REPLY) : news.text());
    reply.put("cut", cut);
    reply.put("agent", news.firstName());
    reply.put("files", news.files());
    reply.put("at", news.at().toString());
    return reply;
  }

  private static Map<String, @Nullable Object> handoff(UUID id, String reference) {
    Map<String, @Nullable Object> handoff = new LinkedHashMap<>();
    handoff.put("id", id);
    handoff.put("reference", reference);
    return handoff;
  }

  private static Map<String, @Nullable Object> data(
      StoreId store, Map<String, @Nullable Object> handoff) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("store", store.value());
    data.put("handoff", handoff);
    return data;
  }

  private void tell(
      StoreId store, WebhookEvent event, String reference, Map<String, @Nullable Object> data) {
    Instant now = clock.instant();
    if (messages.tell(store, event, reference, body(event.key(), now, data), now)) {
      wakeup.afterCommit();
    }
  }

  /** The body of a message, by Standard Webhooks. */
  static String body(String type, Instant at, Map<String, @Nullable Object> data) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type);
    body.put("timestamp", at.toString());
    body.put("data", data);
    return StoredJson.write(body);
  }
}
