package dev.baton.connector;

import dev.baton.shared.vault.Access;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What agents do with a ticket in one kind of helpdesk, so that their answers reach the chat. What
 * it tells is told once each, however often it says it; our own follow-ups and notes must be left
 * out where the helpdesk allows to know them (by key or author), and are left out by their recorded
 * ids besides.
 */
public interface AgentReplies {

  /** The kind of helpdesk: {@link HelpdeskConnector#type}. */
  String type();

  /** By which way news of this connection come, as it is set up. */
  WayBack wayBack(Access access);

  /** Checks and reads a request that came to the connection's hook. Calls nobody. */
  HookReading hear(Access access, Hook hook, Instant now);

  /**
   * Reads what agents answered in a ticket, by calls that together take 30 seconds at most. Never
   * throws for what a helpdesk does.
   *
   * @param mark what the reading before gave, or null for the first: only what came after it need
   *     be told
   */
  ThreadReading read(Access access, String ticketId, @Nullable String mark);
}
