package dev.baton.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A conversation to hand over. Begin with {@link #because}: {@code
 * Handover.because("explicit_request").shopper("A person, please").knows("email", "…")}.
 *
 * @param reason {@code explicit_request}, {@code not_understood} or another of the contract
 * @param conversation everything said so far, oldest first
 * @param attempted what the agent tried, oldest first
 * @param details what the agent knows for certain: {@code email}, {@code name}, {@code phone},
 *     {@code orderNumber}
 */
public record Handover(
    String reason, List<Line> conversation, List<Tried> attempted, Map<String, String> details) {

  public Handover {
    conversation = List.copyOf(conversation);
    attempted = List.copyOf(attempted);
    details = Map.copyOf(details);
  }

  /** One message, by {@code shopper} or {@code assistant}. */
  public record Line(String author, String text) {}

  /** What was tried and how it ended. */
  public record Tried(String what, String outcome) {}

  /** Nothing was said yet. */
  public static Handover because(String reason) {
    return new Handover(reason, List.of(), List.of(), Map.of());
  }

  /** The shopper said this. */
  public Handover shopper(String text) {
    return new Handover(reason, and(conversation, new Line("shopper", text)), attempted, details);
  }

  /** The agent said this. */
  public Handover assistant(String text) {
    return new Handover(reason, and(conversation, new Line("assistant", text)), attempted, details);
  }

  /** The agent tried this. */
  public Handover tried(String what, String outcome) {
    return new Handover(reason, conversation, and(attempted, new Tried(what, outcome)), details);
  }

  /** The agent knows this. */
  public Handover knows(String detail, String value) {
    Map<String, String> more = new TreeMap<>(details);
    more.put(detail, value);
    return new Handover(reason, conversation, attempted, more);
  }

  private static <T> List<T> and(List<T> before, T one) {
    List<T> all = new ArrayList<>(before);
    all.add(one);
    return all;
  }
}
