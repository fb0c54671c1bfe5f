package dev.baton.support.internal;

import dev.baton.commerce.ShopConnection;
import dev.baton.commerce.ShopConnections;
import dev.baton.shared.StoreId;
import dev.baton.skill.Readiness;
import dev.baton.skill.SkillName;
import dev.baton.support.answers.Entries;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the skills need: a shop connection, or something to answer. */
@Component
class SkillReadiness implements Readiness {
  private final ShopConnections shops;
  private final Entries entries;

  SkillReadiness(ShopConnections shops, Entries entries) {
    this.shops = shops;
    this.entries = entries;
  }

  @Override
  public boolean speaksOf(String card) {
    return Arrays.stream(SkillName.values())
        .filter(skill -> skill != SkillName.OWN_SKILL)
        .anyMatch(skill -> skill.key().equals(card));
  }

  @Override
  public Optional<String> missing(StoreId store, String card) {
    if (card.equals(SkillName.QUESTIONS.key())) {
      return entries.count(store) == 0
          ? Optional.of("Needs questions and answers")
          : Optional.empty();
    }
    ShopConnection shop = shops.find(store);
    return switch (shop.status()) {
      case NONE -> Optional.of("Needs a shop connection");
      case FAILING, REMOVED -> Optional.of(shop.message());
      case UNTESTED, CONNECTED -> Optional.empty();
    };
  }
}
