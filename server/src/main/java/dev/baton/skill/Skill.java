package dev.baton.skill;

import dev.baton.shared.StoreId;
import dev.baton.understanding.Reading;

/**
 * Something the assistant can do for a shopper: a small state machine. Given a turn it answers with
 * a step; whatever it must remember goes into the step's state and comes back with the next turn.
 *
 * <p>A turn may be computed twice (two messages at once): everything but the calls behind {@link
 * Turn#orders} and the durable acts of the shop must be free of effects.
 */
public interface Skill {

  /** Which skill this is. */
  SkillName name();

  /** Whether it can do anything in a store. May be a few seconds old; mostly costs no statement. */
  default boolean serves(StoreId store) {
    return true;
  }

  /** Whether a message starts this skill. Never asked while this skill waits for an answer. */
  boolean startsWith(Reading reading);

  /** Takes one turn: the first when {@link Turn#state} is empty. */
  Step take(Turn turn);
}
