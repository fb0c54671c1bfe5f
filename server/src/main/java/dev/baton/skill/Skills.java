package dev.baton.skill;

import dev.baton.shared.StoreId;
import java.util.Set;

/** Which skills a store has switched on. The human handoff is none of them: it is always on. */
public interface Skills {

  /** The skills that are on. May be a few seconds old; usually costs no statement. */
  Set<SkillName> enabled(StoreId store);

  /** Switches a skill on or off. */
  void switchTo(StoreId store, SkillName skill, boolean enabled);
}
