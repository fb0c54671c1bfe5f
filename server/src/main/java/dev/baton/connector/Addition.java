package dev.baton.connector;

import dev.baton.ticket.FollowUp;

/**
 * A follow-up on its way to a ticket that exists in the helpdesk.
 *
 * @param ticketId the helpdesk's own id of the ticket
 */
public record Addition(String ticketId, FollowUp followUp, Draft draft) {

  /** Our key for it, everywhere: the follow-up's id. */
  public String key() {
    return followUp.id().toString();
  }
}
