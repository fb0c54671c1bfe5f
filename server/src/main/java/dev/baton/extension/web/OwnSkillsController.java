package dev.baton.extension.web;

import dev.baton.extension.OwnSkill;
import dev.baton.extension.OwnSkills;
import dev.baton.extension.OwnSkills.Rehearsal;
import dev.baton.extension.OwnSkills.WithSecret;
import dev.baton.merchant.Audit;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.understanding.Intent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Skills that programs of the store's own serve. A secret comes out once, when it is made. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/own-skills")
class OwnSkillsController {
  private static final int LONGEST_URL = 2_000;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_PHRASE = 80;
  private static final int SHORTEST_PHRASE = 3;
  private static final int PHRASES = 30;
  private static final int LONGEST_TEXT = 1_000;
  private final OwnSkills skills;
  private final Audit audit;

  OwnSkillsController(OwnSkills skills, Audit audit) {
    this.skills = skills;
    this.audit = audit;
  }

  /** A skill as a merchant sends it. What only Baton can say may stand in it, and is ignored. */
  record WantedOwnSkill(
      @Nullable String name,
      @Nullable String url,
      @Nullable List<@Nullable String> phrases,
      @Nullable List<@Nullable String> intents,
      @Nullable Boolean enabled,
      @Nullable Object id,
      @Nullable Object createdAt,
      @Nullable Object status,
      @Nullable Object answeredAt,
      @Nullable Object lastErrorAt,
      @Nullable Object lastError,
      @Nullable Object oldSecretUntil) {}

  /**
   * A skill on the wire.
   *
   * @param status untested, working (since {@code answeredAt}) or failing
   */
  record OwnSkillSight(
      UUID id,
      String name,
      String url,
      List<String> phrases,
      List<String> intents,
      boolean enabled,
      Instant createdAt,
      String status,
      @Nullable Instant answeredAt,
      @Nullable Instant lastErrorAt,
      @Nullable String lastError,
      @Nullable Instant oldSecretUntil) {}

  /** A skill with its secret, which is told this once. */
  record OwnSkillWithSecret(OwnSkillSight skill, String secret) {}

  /** All skills of a store's own. */
  record OwnSkillList(List<OwnSkillSight> items, @Nullable String nextCursor) {}

  /** A shopper's message to rehearse with. */
  record RehearsalRequest(@Nullable String text) {}

  @GetMapping
  OwnSkillList ownSkills(@PathVariable String store) {
    return new OwnSkillList(
        skills.all(new StoreId(store)).stream().map(OwnSkillsController::shown).toList(), null);
  }

  @GetMapping("/{id}")
  OwnSkillSight ownSkill(@PathVariable String store, @PathVariable UUID id) {
    return shown(skills.find(new StoreId(store), id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  OwnSkillWithSecret addOwnSkill(@PathVariable String store, @RequestBody WantedOwnSkill wanted) {
    WithSecret added = skills.add(new StoreId(store), read(wanted));
    record(added.skill(), "added a skill of the store's own");
    return new OwnSkillWithSecret(shown(added.skill()), added.secret());
  }

  @PutMapping("/{id}")
  OwnSkillSight changeOwnSkill(
      @PathVariable String store, @PathVariable UUID id, @RequestBody WantedOwnSkill wanted) {
    OwnSkill changed = skills.change(new StoreId(store), id, read(wanted));
    record(changed, "changed a skill of the store's own");
    return shown(changed);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeOwnSkill(@PathVariable String store, @PathVariable UUID id) {
    StoreId storeId = new StoreId(store);
    OwnSkill gone = skills.find(storeId, id);
    skills.remove(storeId, id);
    record(gone, "removed a skill of the store's own");
  }

  @PostMapping("/{id}/secret")
  OwnSkillWithSecret renewOwnSkillSecret(@PathVariable String store, @PathVariable UUID id) {
    WithSecret renewed = skills.renewSecret(new StoreId(store), id);
    record(renewed.skill(), "renewed the secret of a skill of the store's own");
    return new OwnSkillWithSecret(shown(renewed.skill()), renewed.secret());
  }

  @PostMapping("/{id}/test")
  Rehearsal testOwnSkill(
      @PathVariable String store, @PathVariable UUID id, @RequestBody RehearsalRequest request) {
    String text = request.text() == null ? "" : request.text().strip();
    if (text.isEmpty() || text.length() > LONGEST_TEXT) {
      throw Problem.malformed(
          "/text", "wrong_value", "A message of 1 to " + LONGEST_TEXT + " characters is needed.");
    }
    return skills.rehearse(new StoreId(store), id, text);
  }

  private void record(OwnSkill skill, String what) {
    audit.record(
        skill.store(), what, Map.of("skill", skill.id().toString(), "name", skill.wanted().name()));
  }

  private static OwnSkill.Wanted read(WantedOwnSkill wanted) {
    List<String> phrases = phrases(wanted.phrases());
    Set<Intent> intents = intents(wanted.intents());
    if (phrases.isEmpty() && intents.isEmpty()) {
      throw Problem.unprocessable(
          "/phrases", "missing", "Say when it starts: by a phrase, or by what a message is about.");
    }
    return new OwnSkill.Wanted(
        line("/name", wanted.name(), LONGEST_NAME),
        line("/url", wanted.url(), LONGEST_URL),
        phrases,
        intents,
        wanted.enabled() == null || wanted.enabled());
  }

  private static String line(String pointer, @Nullable String given, int longest) {
    String line = given == null ? "" : given.strip();
    if (line.isEmpty()) {
      throw Problem.malformed(pointer, "missing", "This is needed.");
    }
    if (line.length() > longest) {
      throw Problem.malformed(pointer, "too_long", "At most " + longest + " characters.");
    }
    return line;
  }

  private static List<String> phrases(@Nullable List<@Nullable String> given) {
    List<String> phrases = new ArrayList<>();
    if (given == null) {
      return phrases;
    }
    if (given.size() > PHRASES) {
      throw Problem.malformed("/phrases", "too_many", "At most " + PHRASES + " phrases.");
    }
    for (int i = 0; i < given.size(); i++) {
      String phrase = line("/phrases/" + i, given.get(i), LONGEST_PHRASE);
      if (phrase.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST_PHRASE) {
        throw Problem.unprocessable(
            "/phrases/" + i, "too_short", "A phrase has at least three letters.");
      }
      phrases.add(phrase);
    }
    return phrases;
  }

  private static Set<Intent> intents(@Nullable List<@Nullable String> given) {
    Set<Intent> intents = EnumSet.noneOf(Intent.class);
    if (given != null) {
      for (String key : given) {
        intents.add(
            Arrays.stream(Intent.values())
                .filter(intent -> intent.key().equals(key))
                .findFirst()
                .orElseThrow(
                    () ->
                        Problem.malformed(
                            "/intents", "wrong_value", "These are known: " + known() + ".")));
      }
    }
    return intents;
  }

  private static String known() {
    return Arrays.stream(Intent.values()).map(Intent::key).collect(Collectors.joining(", "));
  }

  private static OwnSkillSight shown(OwnSkill skill) {
    OwnSkill.Wanted wanted = skill.wanted();
    return new OwnSkillSight(
        skill.id(),
        wanted.name(),
        wanted.url(),
        wanted.phrases(),
        wanted.intents().stream().sorted().map(Intent::key).toList(),
        wanted.enabled(),
        skill.createdAt(),
        skill.health().key(),
        skill.health().answeredAt(),
        skill.health().lastErrorAt(),
        skill.health().lastError(),
        skill.oldSecretUntil());
  }
}
