package dev.baton.skill.web;

import dev.baton.merchant.Audit;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.skill.Readiness;
import dev.baton.skill.SkillName;
import dev.baton.skill.Skills;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The skills' cards: what is on, and whether it is ready. The human handoff is always on. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/skills")
class SkillsController {
  private static final String HANDOFF = "human-handoff";
  private static final Map<String, String> TITLES =
      Map.of(
          HANDOFF,
          "Human handoff",
          "track_order",
          "Track order",
          "cancel_order",
          "Cancel order",
          "return_order",
          "Returns",
          "change_address",
          "Change address",
          "questions",
          "Questions & answers",
          "own_skill",
          "Your own skills");

  private final Skills skills;
  private final List<Readiness> readiness;
  private final Audit audit;

  SkillsController(Skills skills, List<Readiness> readiness, Audit audit) {
    this.skills = skills;
    this.readiness = List.copyOf(readiness);
    this.audit = audit;
  }

  /**
   * A card.
   *
   * @param locked whether it cannot be switched off
   * @param status in words: "Ready", "Off", or what is missing
   */
  record Card(String skill, String name, boolean enabled, boolean locked, String status) {}

  /** All cards. */
  record Cards(List<Card> items, @Nullable String nextCursor) {}

  /** What a card shall be; everything but {@code enabled} is ignored. */
  record Wanted(
      @Nullable Boolean enabled,
      @Nullable String skill,
      @Nullable String name,
      @Nullable Boolean locked,
      @Nullable String status) {}

  @GetMapping
  Cards all(@PathVariable String store) {
    StoreId id = new StoreId(store);
    List<Card> cards = new ArrayList<>(List.of(card(id, HANDOFF)));
    for (SkillName skill : SkillName.values()) {
      cards.add(card(id, skill.key()));
    }
    return new Cards(cards, null);
  }

  @GetMapping("/{skill}")
  Card one(@PathVariable String store, @PathVariable String skill) {
    return card(new StoreId(store), key(skill));
  }

  @PutMapping("/{skill}")
  Card change(@PathVariable String store, @PathVariable String skill, @RequestBody Wanted wanted) {
    StoreId id = new StoreId(store);
    String key = key(skill);
    if (wanted.enabled() == null) {
      throw Problem.malformed("/enabled", "missing", "This is needed: true or false.");
    }
    if (!key.equals(HANDOFF)) {
      skills.switchTo(id, SkillName.of(key), wanted.enabled());
      audit.record(
          id,
          wanted.enabled() ? "switched a skill on" : "switched a skill off",
          Map.of("skill", key));
    } else if (!wanted.enabled()) {
      throw Problem.unprocessable("/enabled", "locked", "The human handoff is always on.");
    }
    return card(id, key);
  }

  private Card card(StoreId store, String key) {
    boolean locked = key.equals(HANDOFF);
    boolean enabled = locked || skills.enabled(store).contains(SkillName.of(key));
    return new Card(
        key, TITLES.getOrDefault(key, key), enabled, locked, enabled ? status(store, key) : "Off");
  }

  private String status(StoreId store, String key) {
    return readiness.stream()
        .filter(room -> room.speaksOf(key))
        .flatMap(room -> room.missing(store, key).stream())
        .findFirst()
        .orElse("Ready");
  }

  private static String key(String skill) {
    return Optional.of(skill.equals(HANDOFF) ? skill : skill.replace('-', '_'))
        .filter(TITLES::containsKey)
        .orElseThrow(() -> Problem.notFound("There is no such skill."));
  }
}
