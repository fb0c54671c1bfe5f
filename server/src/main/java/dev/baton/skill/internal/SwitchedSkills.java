package dev.baton.skill.internal;

import dev.baton.shared.StoreId;
import dev.baton.skill.SkillName;
import dev.baton.skill.Skills;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The switches of all stores; each store's are remembered for a few seconds. */
@Component
class SwitchedSkills implements Skills {
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int MOST = 10_000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<StoreId, Seen> seen = new ConcurrentHashMap<>();

  private record Seen(Set<SkillName> enabled, Instant until) {}

  SwitchedSkills(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Set<SkillName> enabled(StoreId store) {
    Instant now = clock.instant();
    Seen known = seen.get(store);
    if (known == null || !now.isBefore(known.until())) {
      known = new Seen(read(store), now.plus(FRESH));
      if (seen.size() >= MOST) {
        seen.clear();
      }
      seen.put(store, known);
    }
    return known.enabled();
  }

  private Set<SkillName> read(StoreId store) {
    List<String> off =
        jdbc.sql("SELECT skill FROM skill_switch WHERE store_id = :store AND NOT enabled")
            .param("store", store.value())
            .query(String.class)
            .list();
    Set<SkillName> enabled = EnumSet.allOf(SkillName.class);
    enabled.removeIf(skill -> off.contains(skill.key()));
    return Set.copyOf(enabled);
  }

  @Override
  public void switchTo(StoreId store, SkillName skill, boolean enabled) {
    jdbc.sql(
            """
            INSERT INTO skill_switch (store_id, skill, enabled, changed_at)
            VALUES (:store, :skill, :enabled, :now)
            ON CONFLICT (store_id, skill) DO UPDATE SET enabled = :enabled, changed_at = :now
            """)
        .param("store", store.value())
        .param("skill", skill.key())
        .param("enabled", enabled)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    seen.remove(store);
  }
}
