package dev.baton.skill;

import dev.baton.shared.OrderNumber;
import java.util.List;
import java.util.Optional;

/**
 * A skill's word that a person is needed, with all it learnt.
 *
 * @param orderNumber the order in question, when there is one
 * @param lead what the shopper is told first, in their language, before any question: "I understand
 *     you'd like to cancel part of order #12345. Let me connect you with our support team, who can
 *     help with partial cancellations."
 * @param summary what the shopper wants, one sentence in English for the agent
 * @param products the products in question, as the shop names them or as the shopper did
 */
public record Escalation(
    SkillName skill,
    Optional<OrderNumber> orderNumber,
    String lead,
    String summary,
    List<String> products,
    List<Attempt> attempts) {

  public Escalation {
    products = List.copyOf(products);
    attempts = List.copyOf(attempts);
  }
}
