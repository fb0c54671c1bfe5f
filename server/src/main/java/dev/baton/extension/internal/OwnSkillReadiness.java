package dev.baton.extension.internal;

import dev.baton.extension.OwnSkill;
import dev.baton.extension.jdbc.OwnSkillRow;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.SealedPlace;
import dev.baton.shared.vault.SealedTable;
import dev.baton.skill.Readiness;
import dev.baton.skill.SkillName;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the card says, and where the secrets are. */
@Configuration(proxyBeanMethods = false)
class OwnSkillReadiness {

  @Bean
  SealedPlace ownSkillSecrets(JdbcClient jdbc) {
    return new SealedTable(jdbc, "own_skill");
  }

  @Bean
  Readiness readinessOfOwnSkills(KnownSkills skills) {
    return new Readiness() {
      @Override
      public boolean speaksOf(String card) {
        return card.equals(SkillName.OWN_SKILL.key());
      }

      @Override
      public Optional<String> missing(StoreId store, String card) {
        List<OwnSkill> used =
            skills.of(store).stream()
                .map(OwnSkillRow::skill)
                .filter(skill -> skill.wanted().enabled())
                .toList();
        return used.isEmpty()
            ? Optional.of("Needs a skill of your own")
            : used.stream()
                .filter(skill -> skill.health().lastError() != null)
                .map(skill -> skill.wanted().name() + ": " + skill.health().lastError())
                .findFirst();
      }
    };
  }
}
