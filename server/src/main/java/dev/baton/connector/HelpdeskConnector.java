package dev.baton.connector;

import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Setting;
import dev.baton.ticket.TicketAttachment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The code for one kind of helpdesk. Each call is one step, outside any transaction of ours,
 * answers within 30 seconds and never throws for what a helpdesk does: it says how the call ended.
 * Whether a step is repeated, and whether it is looked up before, is decided by the delivery.
 */
public interface HelpdeskConnector {

  /** Its name in the API: {@code zendesk}. */
  String type();

  /** Its name for people: {@code Zendesk}. */
  String title();

  /** What it can do. */
  Capabilities capabilities();

  /** The settings a connection has. */
  List<Setting> settings();

  /**
   * Proves credentials and rights by the cheapest call that can, and says in words what is wrong.
   */
  Check check(Access access);

  /**
   * Makes or finds the requester; only when {@link Capabilities#separateRequester}. An empty id
   * says that this ticket needs none.
   */
  default Outcome requester(Access access, Draft draft) {
    throw new UnsupportedOperationException(type() + " has no separate requester");
  }

  /** Uploads a photo before the ticket; only when {@link Capabilities#separateUploads}. */
  default Outcome upload(Access access, Draft draft, TicketAttachment attachment) {
    throw new UnsupportedOperationException(type() + " has no separate uploads");
  }

  /**
   * Opens the ticket. When {@link Capabilities#idempotentCreate}, a second call with the same draft
   * answers with the first ticket.
   */
  Outcome create(Access access, Draft draft);

  /** Finds the ticket by our key; only when {@link Capabilities#lookUp}. */
  LookUp find(Access access, Draft draft);

  /** Puts the agent's part in as a private note; only when {@link Capabilities#separateNote}. */
  default Outcome note(Access access, Draft draft, String ticketId) {
    throw new UnsupportedOperationException(type() + " has no separate note");
  }

  /** Finds the private note by our key; only with {@link Capabilities#lookUpFollowUps}. */
  default LookUp findNote(Access access, Draft draft, String ticketId) {
    throw new UnsupportedOperationException(type() + " has no separate note");
  }

  /** Adds a follow-up to the ticket: as the shopper's words, or as a private note. */
  Outcome append(Access access, Addition addition);

  /** Finds a follow-up by its key; only when {@link Capabilities#lookUpFollowUps}. */
  LookUp findAddition(Access access, Addition addition);

  /** Where an agent reads a ticket, or null. */
  @Nullable String agentUrl(Access access, String ticketId);

  /** A ticket that was found, with the address where an agent reads it. */
  default LookUp withAgentUrl(Access access, LookUp ticket) {
    return ticket instanceof LookUp.Found(String id, _)
        ? new LookUp.Found(id, agentUrl(access, id))
        : ticket;
  }
}
