package dev.baton.handoff;

import dev.baton.shared.OrderNumber;
import dev.baton.skill.Attempt;
import dev.baton.skill.Learnt;
import dev.baton.skill.SkillName;
import dev.baton.understanding.SensitiveTopic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why and when a handoff began, and what was known of the matter.
 *
 * @param skill the skill that could not finish, or in whose middle the shopper asked for a person
 * @param topic the sensitive topic touched, or null
 * @param summary what the shopper wants in English, from the skill; empty when no skill knows
 * @param seq the message it began with
 * @param atOnce whether it began without the shopper asking: a bare no straight after ends it
 */
public record Start(
    HandoffReason reason,
    @Nullable SkillName skill,
    @Nullable SensitiveTopic topic,
    @Nullable String orderNumber,
    String summary,
    List<String> products,
    List<Attempt> attempts,
    int seq,
    boolean atOnce,
    Instant at) {

  public Start {
    products = List.copyOf(products);
    attempts = List.copyOf(attempts);
  }

  /** A beginning of which no skill knows anything. */
  public static Start of(HandoffReason reason, int seq, Instant at) {
    return new Start(reason, null, null, null, "", List.of(), List.of(), seq, false, at);
  }

  /** The same, with what a skill, or an agent who named none, learnt. */
  public Start after(@Nullable SkillName name, Learnt learnt) {
    return new Start(
        reason,
        name,
        topic,
        learnt.orderNumber().map(OrderNumber::value).orElse(null),
        learnt.summary(),
        learnt.products(),
        learnt.attempts(),
        seq,
        atOnce,
        at);
  }

  /** The same, touching a sensitive topic. */
  public Start touching(@Nullable SensitiveTopic sensitive) {
    return sensitive == null
        ? this
        : new Start(
            reason, skill, sensitive, orderNumber, summary, products, attempts, seq, atOnce, at);
  }

  /** The same, with a remark for the agent. */
  public Start noting(String remark) {
    return new Start(
        reason,
        skill,
        topic,
        orderNumber,
        (summary + " " + remark).strip(),
        products,
        attempts,
        seq,
        atOnce,
        at);
  }

  /** The same, begun without being asked for. */
  public Start unasked() {
    return new Start(reason, skill, topic, orderNumber, summary, products, attempts, seq, true, at);
  }

  /** The order in question, when a skill knows it. */
  public Optional<OrderNumber> order() {
    return Optional.ofNullable(orderNumber).map(OrderNumber::new);
  }
}
