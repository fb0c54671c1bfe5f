package dev.baton.connector;

import java.time.Instant;

/** Something a helpdesk tells of a ticket. */
public sealed interface TicketNews {

  /** The helpdesk's own id of the ticket. */
  String ticketId();

  /** Names it for good within a connection: what comes twice under one key is one. */
  String key();

  /** An agent answered the shopper. */
  record Replied(String ticketId, AgentReply reply) implements TicketNews {
    @Override
    public String key() {
      return "reply:" + ticketId + ":" + reply.id();
    }
  }

  /**
   * The ticket was closed.
   *
   * @param id the helpdesk's own id of this change
   */
  record Closed(String ticketId, String id, Instant at) implements TicketNews {
    @Override
    public String key() {
      return "closed:" + ticketId + ":" + id;
    }
  }

  /**
   * The ticket is open again.
   *
   * @param id the helpdesk's own id of this change
   */
  record Reopened(String ticketId, String id, Instant at) implements TicketNews {
    @Override
    public String key() {
      return "reopened:" + ticketId + ":" + id;
    }
  }
}
