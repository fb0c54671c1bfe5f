package dev.baton.connector.inbox;

import dev.baton.connector.Addition;
import dev.baton.connector.Capabilities;
import dev.baton.connector.Capabilities.Feature;
import dev.baton.connector.Connection;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.media.Attachments;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Setting;
import dev.baton.ticket.Format;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The built-in helpdesk. Its ticket is Baton's own; what it adds is a number, and that it took the
 * ticket and each follow-up in once.
 */
@Component
class InboxConnector implements HelpdeskConnector {
  private static final Logger LOG = LoggerFactory.getLogger(InboxConnector.class);
  private static final Capabilities CAPABILITIES =
      new Capabilities(
          new Capabilities.Once(
              true,
              true,
              true,
              Duration.ZERO,
              "The handoff's id is its key in Baton's own database.",
              ""),
          Set.of(),
          Capabilities.Photos.upTo(
              Attachments.LARGEST, (long) Attachments.LARGEST * Attachments.MOST),
          new Capabilities.Body(Format.HTML, Integer.MAX_VALUE),
          EnumSet.of(
              Feature.THREADING,
              Feature.APPEND_AS_SHOPPER,
              Feature.PRIVATE_NOTE,
              Feature.TAGS,
              Feature.PRIORITY,
              Feature.PHONE_ONLY,
              Feature.WAY_BACK));
  private final InboxTickets tickets;

  InboxConnector(InboxTickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public String type() {
    return Connection.INBOX;
  }

  @Override
  public String title() {
    return "Inbox";
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Setting> settings() {
    return List.of();
  }

  @Override
  public Check check(Access access) {
    return Check.of(List.of(Check.Item.fine("Database")));
  }

  @Override
  public Outcome create(Access access, Draft draft) {
    try {
      return Outcome.Created.of(InboxTickets.id(tickets.take(access, draft.ticket())), null);
    } catch (DataAccessException failed) {
      return lost(failed);
    }
  }

  @Override
  public LookUp find(Access access, Draft draft) {
    try {
      return tickets
          .number(access, draft.ticket().handoffId())
          .<LookUp>map(number -> new LookUp.Found(InboxTickets.id(number), null))
          .orElseGet(LookUp.NotFound::new);
    } catch (DataAccessException failed) {
      return new LookUp.Failed(lost(failed));
    }
  }

  @Override
  public Outcome append(Access access, Addition addition) {
    try {
      return tickets.take(access, addition.draft().ticket().handoffId(), addition.followUp())
          ? Outcome.Created.of(addition.key(), null)
          : new Outcome.Rejected(null, "This ticket is not in the inbox any more.");
    } catch (DataAccessException failed) {
      return lost(failed);
    }
  }

  @Override
  public LookUp findAddition(Access access, Addition addition) {
    try {
      return tickets.has(access, addition.draft().ticket().handoffId(), addition.followUp().id())
          ? new LookUp.Found(addition.key(), null)
          : new LookUp.NotFound();
    } catch (DataAccessException failed) {
      return new LookUp.Failed(lost(failed));
    }
  }

  @Override
  public @Nullable String agentUrl(Access access, String ticketId) {
    return null;
  }

  private static Outcome lost(DataAccessException failed) {
    LOG.warn("the inbox could not reach the database", failed);
    return new Outcome.Unknown(null, "The database did not answer.");
  }
}
