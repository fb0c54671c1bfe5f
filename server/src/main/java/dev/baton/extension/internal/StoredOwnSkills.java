package dev.baton.extension.internal;

import dev.baton.extension.Answered;
import dev.baton.extension.OwnSkill;
import dev.baton.extension.OwnSkills;
import dev.baton.extension.jdbc.OwnSkillRow;
import dev.baton.extension.jdbc.OwnSkillRows;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shared.http.SigningSecret;
import dev.baton.shared.http.TargetRefused;
import dev.baton.shared.http.Targets;
import dev.baton.shared.vault.Safekeeping;
import dev.baton.shared.vault.Setting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Skills of stores' own in the database, their secrets sealed. */
@Service
class StoredOwnSkills implements OwnSkills {
  private static final int MOST = 20;
  private static final Duration OVERLAP = Duration.ofDays(1);
  private static final List<Setting> SECRET =
      List.of(Setting.signingSecret("secret", "Signing secret").needed());
  private final OwnSkillRows rows;
  private final KnownSkills known;
  private final Call call;
  private final Keepers keepers;
  private final Clock clock;

  StoredOwnSkills(OwnSkillRows rows, KnownSkills known, Call call, Keepers keepers, Clock clock) {
    this.rows = rows;
    this.known = known;
    this.call = call;
    this.keepers = keepers;
    this.clock = clock;
  }

  /** Who says what may be called, and who keeps secrets. */
  @Component("ownSkillKeepers")
  record Keepers(Targets targets, Safekeeping safekeeping) {}

  @Override
  public List<OwnSkill> all(StoreId store) {
    return rows.all(store).stream().map(OwnSkillRow::skill).toList();
  }

  @Override
  public OwnSkill find(StoreId store, UUID id) {
    return row(store, id).skill();
  }

  @Override
  public WithSecret add(StoreId store, OwnSkill.Wanted wanted) {
    check(wanted);
    if (rows.all(store).size() >= MOST) {
      throw Problem.conflict("A store has " + MOST + " skills of its own at most.");
    }
    OwnSkill skill =
        new OwnSkill(
            store, UUID.randomUUID(), wanted, clock.instant(), null, OwnSkill.Health.UNTESTED);
    String secret = SigningSecret.fresh();
    keep(skill, secret);
    return new WithSecret(skill, secret);
  }

  @Override
  public OwnSkill change(StoreId store, UUID id, OwnSkill.Wanted wanted) {
    check(wanted);
    OwnSkillRow before = row(store, id);
    OwnSkill changed = before.skill().wanting(wanted);
    rows.save(new OwnSkillRow(changed, before.sealed()));
    known.changed(store);
    return changed;
  }

  @Override
  public WithSecret renewSecret(StoreId store, UUID id) {
    OwnSkillRow before = row(store, id);
    String secret = SigningSecret.fresh();
    String both = secret;
    @Nullable Instant until = clock.instant().plus(OVERLAP);
    try {
      both = secret + " " + SigningSecret.newest(open(before));
    } catch (IllegalStateException lost) {
      until = null; // the old one cannot sign any more
    }
    OwnSkill renewed = before.skill().renewed(until);
    keep(renewed, both);
    return new WithSecret(renewed, secret);
  }

  @Override
  public void remove(StoreId store, UUID id) {
    if (!rows.remove(store, id)) {
      throw missing();
    }
    known.changed(store);
  }

  @Override
  public Rehearsal rehearse(StoreId store, UUID id, String text) {
    OwnSkillRow row = row(store, id);
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("store", store.value());
    data.put("skill", id);
    data.put("name", row.skill().wanted().name());
    data.put("conversation", UUID.randomUUID());
    data.put("preview", true);
    data.put("first", true);
    data.put("interrupted", false);
    data.put("language", "en");
    data.put("text", text);
    data.put("email", null);
    data.put("orderNumber", null);
    data.put("state", Map.of());
    Answered answered = call.ask(row, data);
    known.heard(row.skill(), answered);
    return switch (answered) {
      case Answered.Ask ask -> new Rehearsal(true, "ask", ask.text());
      case Answered.Done done -> new Rehearsal(true, "done", done.text());
      case Answered.Escalate escalate -> new Rehearsal(true, "escalate", escalate.lead());
      case Answered.Refuse refuse -> new Rehearsal(true, "refuse", refuse.text());
      case Answered.Pass _ -> new Rehearsal(true, "pass", "");
      case Answered.Unusable unusable -> new Rehearsal(false, "", unusable.why());
    };
  }

  private void keep(OwnSkill skill, String secret) {
    Safekeeping safe = keepers.safekeeping();
    Safekeeping.Kept kept =
        safe.keep(skill.store(), skill.id(), safe.check(SECRET, Map.of("secret", secret)), null);
    rows.save(new OwnSkillRow(skill, kept.sealed()));
    known.changed(skill.store());
  }

  private String open(OwnSkillRow row) {
    OwnSkill skill = row.skill();
    return keepers
        .safekeeping()
        .open(skill.store(), skill.id(), "own_skill", row.kept())
        .text("secret")
        .orElseThrow(() -> new IllegalStateException("no secret"));
  }

  private void check(OwnSkill.Wanted wanted) {
    try {
      keepers.targets().checked(wanted.url());
    } catch (TargetRefused refused) {
      throw Problem.unprocessable("/url", "refused", String.valueOf(refused.getMessage()));
    }
  }

  private OwnSkillRow row(StoreId store, UUID id) {
    return rows.find(store, id).orElseThrow(StoredOwnSkills::missing);
  }

  private static Problem missing() {
    return Problem.notFound("There is no such skill of your own.");
  }
}
