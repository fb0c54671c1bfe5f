package dev.baton.delivery;

import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What can happen to a delivery. */
public sealed interface Happened {

  /** When. */
  Instant at();

  /** Somebody is ready to make a call for it. */
  record Due(Instant at, List<UUID> attachments) implements Happened {
    public Due {
      attachments = List.copyOf(attachments);
    }
  }

  /**
   * A call ended.
   *
   * @param call its number
   * @param step what it was for
   * @param chance from 0 to 1, spreads the next try
   */
  record Answered(Instant at, int call, Step step, Outcome outcome, double chance)
      implements Happened {}

  /** A look-up ended. */
  record LookedUp(Instant at, int call, Step step, LookUp result, double chance)
      implements Happened {}

  /** The process that made a call is gone. */
  record Interrupted(Instant at, double chance) implements Happened {}

  /**
   * A failing helpdesk keeps it waiting without a call of its own.
   *
   * @param since when that began, as far as is known
   */
  record Kept(Instant at, Instant since) implements Happened {}

  /** No call may be made before a time; the ticket is not at fault. */
  record Postponed(Instant at, Instant until) implements Happened {}

  /** One more step, after all others. */
  record Added(Instant at, Step step) implements Happened {}

  /** A person wants it tried now. */
  record RetryAsked(Instant at) implements Happened {}

  /**
   * Another delivery carries the ticket from now on.
   *
   * @param reachable whether this helpdesk can still be called
   */
  record Withdrawn(Instant at, boolean reachable) implements Happened {}
}
