package dev.baton.connector;

import dev.baton.ticket.Author;
import dev.baton.ticket.FollowUp;

/**
 * A follow-up on its way to a ticket that exists in the helpdesk. Its photos travel with it: a
 * connector that must upload them does so within the call.
 *
 * @param ticketId the helpdesk's own id of the ticket
 */
public record Addition(String ticketId, FollowUp followUp, Draft draft) {

  /** Whether it stands there as the shopper's own words; else as a private note. */
  public boolean asShopper() {
    return followUp.author() == Author.SHOPPER;
  }

  /** Our key for it, everywhere: the follow-up's id. */
  public String key() {
    return followUp.id().toString();
  }

  /** Our mark of it, as in {@code baton-1f2e3d4c-5b6a}, where a helpdesk keeps no key of ours. */
  public String tag() {
    return "baton-" + key().substring(0, 13);
  }
}
