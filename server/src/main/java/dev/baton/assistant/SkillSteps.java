package dev.baton.assistant;

import dev.baton.skill.Escalation;
import dev.baton.skill.SkillName;
import dev.baton.skill.Step;

/**
 * Carries out what a skill did with a message. What a person is needed for depends on whether a
 * ticket stands.
 */
final class SkillSteps {
  private final Draft draft;
  private final People people;

  SkillSteps(Draft draft, People people) {
    this.draft = draft;
    this.people = people;
  }

  /** What follows when a person is needed. */
  interface People {
    /** The skill cannot go on. */
    void escalate(Escalation escalation);

    /** The store's rule says no. */
    void refuse(String explanation, Escalation escalation);
  }

  void carryOut(SkillTurns.Taken taken) {
    SkillName skill = taken.skill();
    draft.remember(draft.memory().helpless(0));
    switch (taken.step()) {
      case Step.Ask ask -> {
        draft.by(Rule.SKILL_ASKS, skill);
        draft.remember(draft.memory().running(Memory.Running.of(skill, ask)));
        draft.say(ask.text(), ask.quickReplies());
      }
      case Step.Finish finish -> {
        draft.by(Rule.SKILL_DONE, skill);
        Memory.Running waiting = draft.memory().running();
        boolean aside = waiting != null && waiting.skill() != skill;
        draft.remember(
            draft
                .memory()
                .running(aside ? waiting : null)
                .about(skill, finish.learnt(), draft.situation().now()));
        draft.say(finish.text());
      }
      case Step.Escalate(Escalation escalation) -> {
        draft.by(Rule.SKILL_ESCALATES, skill);
        people.escalate(escalation);
      }
      case Step.Refuse(String explanation, Escalation escalation) -> {
        draft.by(Rule.SKILL_REFUSES, skill);
        draft.remember(draft.memory().running(null));
        people.refuse(explanation, escalation);
      }
      case Step.Pass _ -> {}
    }
  }
}
