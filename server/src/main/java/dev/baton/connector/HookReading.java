package dev.baton.connector;

import java.util.List;
import java.util.Set;

/** What a request to a hook turned out to be. */
public sealed interface HookReading {

  /** This connection expects none. */
  record NotExpected() implements HookReading {}

  /** It does not prove where it comes from, or is too old to be believed. */
  record Refused(String why) implements HookReading {}

  /**
   * It is genuine.
   *
   * @param news what it holds; empty when it is about something else
   * @param look tickets about which there may be something to read
   */
  record Heard(List<TicketNews> news, Set<String> look) implements HookReading {
    public Heard {
      news = List.copyOf(news);
      look = Set.copyOf(look);
    }

    /** Nothing of use. */
    public static Heard nothing() {
      return new Heard(List.of(), Set.of());
    }

    /** Some news. */
    public static Heard of(TicketNews news) {
      return new Heard(List.of(news), Set.of());
    }

    /** A reason to read a ticket. */
    public static Heard look(String ticketId) {
      return new Heard(List.of(), Set.of(ticketId));
    }
  }
}
