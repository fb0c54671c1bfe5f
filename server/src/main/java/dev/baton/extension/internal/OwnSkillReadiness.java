package dev.baton.extension.internal;

import dev.baton.shared.StoreId;
import dev.baton.shared.vault.SealedPlace;
import dev.baton.shared.vault.SealedTable;
import dev.baton.skill.Readiness;
import dev.baton.skill.SkillName;
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
        return skills.of(store).stream().noneMatch(row -> row.skill().wanted().enabled())
            ? Optional.of("Needs a skill of your own")
            : skills.of(store).stream()
                .map(row -> row.skill().lastError())
                .filter(java.util.Objects::nonNull)
                .findFirst();
      }
    };
  }
}
