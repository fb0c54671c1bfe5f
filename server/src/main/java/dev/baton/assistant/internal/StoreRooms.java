package dev.baton.assistant.internal;

import dev.baton.commerce.Shops;
import dev.baton.handoff.settings.SettingsVersions;
import dev.baton.merchant.Stores;
import dev.baton.shared.StoreId;
import dev.baton.skill.Skill;
import dev.baton.skill.SkillName;
import dev.baton.skill.Skills;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a store brings to a turn. */
@Component
record StoreRooms(
    Stores stores, SettingsVersions settings, Shops shops, Skills switches, List<Skill> skills) {

  /** The skills a store has switched on, in the order in which they are asked: its own first. */
  List<Skill> enabled(StoreId store) {
    Set<SkillName> on = switches.enabled(store);
    return skills.stream()
        .filter(skill -> on.contains(skill.name()) && skill.serves(store))
        .sorted(
            Comparator.comparing((Skill skill) -> skill.name() != SkillName.OWN_SKILL)
                .thenComparing(Skill::name))
        .toList();
  }
}
