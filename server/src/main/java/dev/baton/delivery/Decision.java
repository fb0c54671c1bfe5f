package dev.baton.delivery;

import java.util.List;

/**
 * What follows from something that happened.
 *
 * @param news what others must be told in the same transaction
 */
public record Decision(DeliveryState state, List<News> news) {

  public Decision {
    news = List.copyOf(news);
  }

  static Decision quiet(DeliveryState state) {
    return new Decision(state, List.of());
  }

  /** What others must be told. */
  public sealed interface News {

    /** The helpdesk has the ticket. */
    record TicketExists(Made ticket) implements News {}

    /** There is no ticket for now. */
    record GaveUp() implements News {}

    /** A delivery that another took over from had opened the ticket after all. */
    record Resurfaced(Made ticket) implements News {}

    /**
     * Whether a delivery that another took over from had opened the ticket cannot be found out, or
     * its agent cannot be told: the agent of the other must be.
     */
    record Unsettled() implements News {}

    /** Nothing more happens until a person decides. */
    record Died(String why) implements News {}
  }
}
