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

    /** Nothing more happens until a person decides. */
    record Died(String why) implements News {}
  }
}
