package dev.baton.skill;

import dev.baton.shared.StoreId;
import java.util.Optional;

/**
 * What keeps a skill from working in a store, told by the room that knows. The console shows it on
 * the skill's card.
 */
public interface Readiness {

  /** The card it speaks of: a {@link SkillName#key}, or {@code human-handoff}. */
  boolean speaksOf(String card);

  /** What is missing, in words for the merchant; empty when nothing is. */
  Optional<String> missing(StoreId store, String card);
}
