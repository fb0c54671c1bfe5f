package dev.baton.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What an endpoint can hear of. */
public enum WebhookEvent {
  /** A ticket stands, and its delivery is promised. */
  HANDOFF_SUBMITTED("handoff.submitted"),
  /** A helpdesk has the ticket. */
  TICKET_DELIVERED("ticket.delivered"),
  /** A ticket waits for a person's decision. */
  DELIVERY_DEAD("delivery.dead"),
  /** An agent answered the shopper. */
  AGENT_REPLIED("agent.replied");

  private final String key;

  WebhookEvent(String key) {
    this.key = key;
  }

  /** The name in JSON. */
  public String key() {
    return key;
  }

  /** The event of this name. */
  public static Optional<WebhookEvent> of(String key) {
    return Arrays.stream(values()).filter(event -> event.key.equals(key)).findFirst();
  }
}
