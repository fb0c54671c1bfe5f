package dev.baton.extension.jdbc;

import dev.baton.extension.OwnSkill;
import dev.baton.shared.vault.Safekeeping.Kept;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A skill of a store's own as stored. */
public record OwnSkillRow(OwnSkill skill, @Nullable String sealed) {

  /** Its secret as it is kept. */
  public Kept kept() {
    return new Kept(Map.of(), sealed);
  }
}
