package dev.baton.skill;

import dev.baton.shared.OrderNumber;
import java.util.List;
import java.util.Optional;

/**
 * What a skill has found out since it began: what an agent should know if a person takes over from
 * here. Each step carries all of it, so the latest replaces the one before.
 *
 * @param orderNumber the order in question, when there is one
 * @param summary what the shopper wants, one sentence in English for the agent
 * @param products the products in question, as the shop names them or as the shopper did
 * @param attempts what was tried and how it ended, oldest first
 */
public record Learnt(
    Optional<OrderNumber> orderNumber,
    String summary,
    List<String> products,
    List<Attempt> attempts) {

  public Learnt {
    products = List.copyOf(products);
    attempts = List.copyOf(attempts);
  }

  /** The same with a remark for the agent. */
  public Learnt noting(String remark) {
    return new Learnt(orderNumber, (summary + " " + remark).strip(), products, attempts);
  }

  /** A matter of which nothing but its summary is known. */
  public static Learnt only(String summary) {
    return new Learnt(Optional.empty(), summary, List.of(), List.of());
  }
}
