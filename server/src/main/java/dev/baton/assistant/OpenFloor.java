package dev.baton.assistant;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffReason;
import dev.baton.handoff.Start;
import dev.baton.handoff.Wording;
import dev.baton.skill.Escalation;
import dev.baton.skill.Ruling;
import dev.baton.skill.Step;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message while no handoff is open and no ticket stands in this conversation. */
final class OpenFloor implements SkillSteps.People {
  private static final int TOO_OFTEN = 2;

  private final Draft draft;
  private final Reading reading;
  private final SkillSteps steps;

  OpenFloor(Draft draft) {
    this.draft = draft;
    this.reading = draft.situation().reading();
    this.steps = new SkillSteps(draft, this);
  }

  void answer() {
    Memory.Offer refused = draft.memory().refused();
    draft.remember(draft.memory().refusing(null));
    if (reading.trigger() == Trigger.EXPLICIT) {
      draft.by(Rule.EXPLICIT_REQUEST);
      beginUnlessRefused(HandoffReason.EXPLICIT_REQUEST);
      return;
    }
    Memory.Offer standing = draft.memory().offer();
    if (askedWhyNot()
        || Offers.answered(draft)
        || TakenUpAgain.afterYes(draft, refused)
        || TakenUpAgain.byEmail(draft, refused != null)
        || sensitive()
        || perhapsWanted()) {
      return;
    }
    if (NeverMind.left(draft)) {
      return;
    }
    Optional<Ruling> ruling = Everywhere.ruling(draft);
    if (ruling.isPresent() && Everywhere.handedOff(draft, ruling.get())) {
      return;
    }
    boolean frustrated = Triggers.frustrated(draft);
    boolean repeated = Triggers.repeated(draft);
    boolean helped = help(frustrated, standing);
    if (draft.handoff().filter(Handoff.Open.class::isInstance).isPresent()
        || draft.submitting().isPresent()
        || draft.memory().offer() != null) {
      return;
    }
    if (ruling.isPresent() && Everywhere.offered(draft, ruling.get())) {
      return;
    }
    if (frustrated) {
      offer(HandoffReason.FRUSTRATION, Rule.OFFER_FRUSTRATION);
    } else if (!helped && reading.has(Command.StartSkill.class)) {
      offer(HandoffReason.SKILL, Rule.NO_SKILL);
    } else if (repeated || (!helped && draft.memory().helpless() >= TOO_OFTEN)) {
      offer(HandoffReason.NOT_UNDERSTOOD, repeated ? Rule.OFFER_REPEATED : Rule.OFFER_HELPLESS);
    }
    if (!helped && standing != null && draft.memory().offer() == null && !Offers.refused(reading)) {
      draft.remember(draft.memory().offering(standing));
    }
  }

  private void offer(HandoffReason reason, Rule rule) {
    Memory.Running running = draft.memory().running();
    boolean offeredBefore = draft.memory().offered().contains(reason);
    if ((running != null && running.yesOrNo()) || offeredBefore || Everywhere.keepsQuiet(draft)) {
      return;
    }
    if (Offers.make(draft, reason, running == null ? draft.memory().matter() : running.matter())) {
      draft.by(rule);
    }
  }

  private void beginUnlessRefused(HandoffReason reason) {
    Start start = Handing.start(draft, reason);
    String crisis = Triggers.crisis(draft).orElse("");
    Handing.begin(draft, start, Wording.join(List.of(crisis, draft.wording().lead(start))));
  }

  /** "Why not?" after the store's rule said no: the rule once more, and the offer still stands. */
  private boolean askedWhyNot() {
    Memory.Offer offer = draft.memory().offer();
    if (offer == null
        || offer.reason() != HandoffReason.SKILL
        || !reading.has(Command.AskWhy.class)) {
      return false;
    }
    Optional<SkillTurns.Taken> again =
        SkillTurns.again(draft).filter(taken -> taken.step() instanceof Step.Refuse);
    again.ifPresent(
        taken -> {
          draft.by(Rule.SKILL_REFUSES, taken.skill());
          draft.say(((Step.Refuse) taken.step()).explanation());
          Offers.repeat(draft);
        });
    return again.isPresent();
  }

  private boolean sensitive() {
    if (reading.topic() == null || reading.trigger() != Trigger.SENSITIVE) {
      return false;
    }
    draft.by(Rule.SENSITIVE);
    Optional<SkillTurns.Taken> escalation =
        SkillTurns.starting(draft).filter(taken -> taken.step() instanceof Step.Escalate);
    if (escalation.isPresent()) {
      steps.carryOut(escalation.get());
    } else {
      Start start = Handing.start(draft, HandoffReason.SENSITIVE).unasked();
      String crisis = Triggers.crisis(draft).orElse("");
      Handing.begin(draft, start, Wording.join(List.of(crisis, draft.wording().lead(start))));
    }
    return true;
  }

  /** A wish for a person, or a sensitive topic, that only a language model heard. */
  private boolean perhapsWanted() {
    Optional<Trigger> heard =
        reading.inferred().stream()
            .filter(Command.StartHandoff.class::isInstance)
            .map(command -> ((Command.StartHandoff) command).trigger())
            .filter(trigger -> trigger != Trigger.FRUSTRATION)
            .min(Trigger::compareTo);
    if (heard.isEmpty()) {
      return false;
    }
    draft.by(Rule.HEARD_BY_MODEL);
    boolean explicit = heard.get() == Trigger.EXPLICIT;
    Start start =
        Handing.start(draft, explicit ? HandoffReason.EXPLICIT_REQUEST : HandoffReason.SENSITIVE)
            .unasked();
    return Handing.beginUnsure(draft, start, draft.wording().lead(start));
  }

  /**
   * Does what can be done. False when nothing could be.
   *
   * @param offered the offer that stood: "how long?" asks for the reply time then
   */
  private boolean help(boolean frustrated, Memory.@Nullable Offer offered) {
    Optional<SkillTurns.Taken> taken = SkillTurns.running(draft);
    Optional<String> soon =
        taken.isEmpty() && offered != null ? ReplyTime.askedOfTeam(draft) : Optional.empty();
    if (soon.isPresent()) {
      draft.by(Rule.REPLY_TIME);
      draft.say(soon.get());
      draft.remember(draft.memory().offering(offered));
      Offers.repeat(draft);
      return true;
    }
    if (taken.isEmpty()) {
      draft.remember(draft.memory().passingOver());
      taken = SkillTurns.starting(draft);
    }
    if (taken.isEmpty()) {
      taken = SkillTurns.sameAgain(draft);
    }
    if (taken.isPresent()) {
      steps.carryOut(taken.get());
      if (taken.get().step() instanceof Step.Refuse) {
        Offers.keep(draft, offered);
      }
      return true;
    }
    Optional<String> aboutUs = AboutUs.askedAtLeisure(draft);
    if (aboutUs.isPresent()) {
      draft.by(Rule.SMALL_TALK);
      draft.say(aboutUs.get());
      return true;
    }
    Optional<String> replyTime = ReplyTime.asked(draft);
    if (replyTime.isPresent()) {
      draft.by(Rule.REPLY_TIME);
      draft.say(replyTime.get());
      return true;
    }
    if (SmallTalk.answered(draft)) {
      draft.by(Rule.SMALL_TALK);
      return true;
    }
    draft.remember(draft.memory().helpless(draft.memory().helpless() + 1));
    draft.by(Unhelpful.rule(draft));
    boolean offersInstead =
        frustrated
            && !draft.memory().offered().contains(HandoffReason.FRUSTRATION)
            && !Everywhere.keepsQuiet(draft);
    if (!offersInstead) {
      draft.say(frustrated ? draft.sentence("sorry") : Unhelpful.words(draft));
    }
    return false;
  }

  @Override
  public void refuse(String explanation, Escalation escalation) {
    draft.remember(draft.memory().about(escalation.skill(), escalation.learnt(), now()));
    draft.say(explanation);
    Offers.make(draft, HandoffReason.SKILL, Memory.Matter.of(escalation));
  }

  @Override
  public void escalate(Escalation escalation) {
    Situation now = draft.situation();
    Start start =
        Start.of(HandoffReason.SKILL, now.seq(), now.now())
            .after(escalation.skill(), escalation.learnt())
            .touching(reading.topic())
            .unasked();
    draft.remember(draft.memory().about(escalation.skill(), escalation.learnt(), now()));
    boolean byModel = draft.rulings().stream().anyMatch(Ruling::byModel);
    if (byModel || reading.onlyInferred(Command.StartSkill.class)) {
      if (!Handing.beginUnsure(draft, start, escalation.lead())) {
        draft.say(AboutUs.withAbilities(draft, "not_understood"));
      }
      return;
    }
    String crisis = Triggers.crisis(draft).orElse("");
    Handing.begin(draft, start, Wording.join(List.of(crisis, escalation.lead())));
  }

  private Instant now() {
    return draft.situation().now();
  }
}
