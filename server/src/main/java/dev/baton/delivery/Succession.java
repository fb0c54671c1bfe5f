package dev.baton.delivery;

import dev.baton.delivery.Decision.News;
import java.util.List;

/**
 * What becomes of a ticket's deliveries when one of them has news. Exactly one carries the ticket;
 * the others were replaced. Of two that both open it, the one that opened it first carries it, as
 * far as is known, and the agent of at least one is told of the other.
 */
public enum Succession {
  /** All stays as it is. */
  NONE,
  /** The fallback carries the ticket from now on. */
  FALL_BACK,
  /** The one with the news, replaced until now, carries it again: it has the ticket. */
  TAKE_BACK,
  /** The one that carries it warns its agent. */
  WARN;

  /**
   * What follows.
   *
   * @param fallback whether there is an integration left to fall back to
   * @param carrierHasTicket whether the one that carries the ticket has opened it
   */
  public static Succession after(List<News> news, boolean fallback, boolean carrierHasTicket) {
    if (fallback && news.stream().anyMatch(News.GaveUp.class::isInstance)) {
      return FALL_BACK;
    }
    if (!carrierHasTicket && news.stream().anyMatch(News.Resurfaced.class::isInstance)) {
      return TAKE_BACK;
    }
    return news.stream().anyMatch(News.Unsettled.class::isInstance) ? WARN : NONE;
  }
}
