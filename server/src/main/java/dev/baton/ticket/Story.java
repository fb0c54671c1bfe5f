package dev.baton.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why there is a ticket, in English for the agent; what stands first in it.
 *
 * @param summary what the shopper wants, in one or two sentences; may quote the shopper
 * @param reason the handoff's reason key, as in {@code explicit_request}
 * @param skill the key of the skill that handed over, as in {@code cancel_order}, or null
 * @param tried what was tried and how it ended, in order
 * @param orderNumbers orders in question, without {@code #}
 * @param products products in question
 * @param notes what else the agent should know, a sentence each: "The shopper left before
 *     finishing."
 */
public record Story(
    String summary,
    String reason,
    @Nullable String skill,
    List<Tried> tried,
    List<String> orderNumbers,
    List<String> products,
    List<String> notes) {

  public Story {
    tried = List.copyOf(tried);
    orderNumbers = List.copyOf(orderNumbers);
    products = List.copyOf(products);
    notes = List.copyOf(notes);
  }

  /** What was tried and how it ended. */
  public record Tried(String what, String outcome) {}
}
