package dev.baton.extension.internal;

import dev.baton.extension.Answered;
import dev.baton.extension.OwnSkill;
import dev.baton.extension.jdbc.OwnSkillRow;
import dev.baton.extension.jdbc.OwnSkillRows;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The skills of all stores; each store's are remembered for a few seconds. */
@Component
class KnownSkills {
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int MOST = 10_000;
  private final OwnSkillRows rows;
  private final Clock clock;
  private final Map<StoreId, Seen> seen = new ConcurrentHashMap<>();

  KnownSkills(OwnSkillRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  private record Seen(List<OwnSkillRow> skills, Instant until) {}

  List<OwnSkillRow> of(StoreId store) {
    Instant now = clock.instant();
    Seen known = seen.get(store);
    if (known == null || !now.isBefore(known.until())) {
      known = new Seen(rows.all(store), now.plus(FRESH));
      if (seen.size() >= MOST) {
        seen.clear();
      }
      seen.put(store, known);
    }
    return known.skills();
  }

  /** They changed, through this process. */
  void changed(StoreId store) {
    seen.remove(store);
  }

  /** Keeps for the merchant how a call went; one more that went well is not written down. */
  void heard(OwnSkill skill, Answered answered) {
    if (answered instanceof Answered.Unusable(String why)) {
      rows.failed(skill.store(), skill.id(), clock.instant(), why);
    } else if (!skill.health().working()) {
      rows.answered(skill.store(), skill.id(), clock.instant());
    } else {
      return;
    }
    changed(skill.store());
  }
}
