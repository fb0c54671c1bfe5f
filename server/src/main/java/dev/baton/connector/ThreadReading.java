package dev.baton.connector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What agents did with a ticket, as read from a helpdesk. */
public sealed interface ThreadReading {

  /**
   * What it says.
   *
   * @param replies public answers of agents, oldest first; those told before may be among them
   * @param closed whether the ticket is closed now; null when that is not known
   * @param mark for the next reading
   */
  record Read(List<AgentReply> replies, @Nullable Boolean closed, @Nullable String mark)
      implements ThreadReading {
    public Read {
      replies = List.copyOf(replies);
    }
  }

  /** The ticket is gone; there is nothing to read any more. */
  record Gone() implements ThreadReading {}

  /** It could not be asked. */
  record Failed(Outcome outcome) implements ThreadReading {}
}
