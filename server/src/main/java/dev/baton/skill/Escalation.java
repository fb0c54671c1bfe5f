package dev.baton.skill;

import dev.baton.shared.OrderNumber;
import java.util.List;
import java.util.Optional;

/**
 * A skill's word that a person is needed, with all it learnt.
 *
 * @param lead what the shopper is told first, in their language, before any question: "I understand
 *     you'd like to cancel part of order #12345. Let me connect you with our support team, who can
 *     help with partial cancellations." Empty in a {@link Step.Refuse}, whose explanation says it.
 */
public record Escalation(SkillName skill, String lead, Learnt learnt) {

  /** The order in question, when there is one. */
  public Optional<OrderNumber> orderNumber() {
    return learnt.orderNumber();
  }

  /** What the shopper wants, one sentence in English for the agent. */
  public String summary() {
    return learnt.summary();
  }

  /** The products in question. */
  public List<String> products() {
    return learnt.products();
  }

  /** What was tried and how it ended, oldest first. */
  public List<Attempt> attempts() {
    return learnt.attempts();
  }
}
