package dev.baton.insight.internal;

import dev.baton.connector.Connection;
import dev.baton.connector.Connections;
import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.handoff.settings.SettingsVersions;
import dev.baton.insight.Advice;
import dev.baton.shared.Detail;
import dev.baton.shared.StoreId;
import dev.baton.skill.SkillName;
import dev.baton.skill.Skills;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a merchant can do about what the figures show, as actions a console can carry out. */
@Component
class Advisor {
  private static final int ENOUGH = 2;
  private static final int MOST = 10;

  /** The skill that deals with a topic. */
  private static final Map<String, SkillName> SKILLS =
      Map.of(
          "track_order", SkillName.TRACK_ORDER,
          "refund_status", SkillName.TRACK_ORDER,
          "cancel_order", SkillName.CANCEL_ORDER,
          "return_order", SkillName.RETURN_ORDER,
          "change_address", SkillName.CHANGE_ADDRESS,
          "product_question", SkillName.QUESTIONS,
          "policy_question", SkillName.QUESTIONS);

  private final Skills skills;
  private final SettingsVersions settings;
  private final Connections connections;

  Advisor(Skills skills, SettingsVersions settings, Connections connections) {
    this.skills = skills;
    this.settings = settings;
    this.connections = connections;
  }

  /** What the figures show. */
  record Evidence(
      List<Reports.TopQuestion> questions,
      Map<String, Long> topics,
      Map<String, Long> lost,
      List<Reports.DeliveryHealth> deliveries) {}

  /** Advice that still makes a difference, what speaks loudest for itself first. */
  List<Advice> advise(StoreId store, Evidence evidence) {
    List<Advice> advice = new ArrayList<>();
    answers(evidence, advice);
    skills(store, evidence, advice);
    details(store, evidence, advice);
    helpdesk(store, evidence, advice);
    return advice.stream()
        .sorted(Comparator.comparingLong(Advice::count).reversed())
        .limit(MOST)
        .toList();
  }

  private static void answers(Evidence evidence, List<Advice> advice) {
    for (Reports.TopQuestion asked : evidence.questions()) {
      if (!asked.answered() && asked.count() >= ENOUGH) {
        advice.add(
            new Advice(
                "add_answer",
                asked.count(),
                Map.of("question", asked.question(), "language", asked.language())));
      }
    }
  }

  private void skills(StoreId store, Evidence evidence, List<Advice> advice) {
    Set<SkillName> on = skills.enabled(store);
    for (SkillName skill : SkillName.values()) {
      long handoffs =
          evidence.topics().entrySet().stream()
              .filter(topic -> SKILLS.get(topic.getKey()) == skill)
              .mapToLong(Map.Entry::getValue)
              .sum();
      if (!on.contains(skill) && handoffs >= ENOUGH) {
        advice.add(new Advice("switch_skill_on", handoffs, Map.of("skill", skill.key())));
      }
    }
  }

  private void details(StoreId store, Evidence evidence, List<Advice> advice) {
    HandoffSettings now = settings.current(store);
    evidence
        .lost()
        .forEach(
            (detail, lost) -> {
              if (lost > 0 && now.information().requires(Detail.of(detail))) {
                advice.add(new Advice("make_optional", lost, Map.of("detail", detail)));
              }
            });
  }

  private void helpdesk(StoreId store, Evidence evidence, List<Advice> advice) {
    long inInbox =
        evidence.deliveries().stream()
            .filter(health -> health.helpdesk().equals(Connection.INBOX))
            .mapToLong(Reports.DeliveryHealth::all)
            .sum();
    boolean alone = connections.all(store).stream().allMatch(Connection::builtIn);
    if (alone && inInbox > 0) {
      advice.add(new Advice("connect_helpdesk", inInbox, Map.of()));
    }
  }
}
