package dev.baton.assistant;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffReason;
import dev.baton.handoff.Wording;
import dev.baton.shared.Detail;
import dev.baton.skill.Escalation;
import dev.baton.skill.Step;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Speech;
import dev.baton.understanding.Trigger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message after the ticket: what a skill, an answer or a courtesy does not fully deal with joins
 * the same ticket, and the shopper is told so.
 */
final class AfterTicket implements SkillSteps.People {
  /** From the message a handoff began with over at most two replies to the next message. */
  private static final int STRAIGHT_AFTER = 3;

  /** Longer than this, a message says more than that it waits; in characters. */
  private static final int JUST_A_QUESTION = 80;

  private final Draft draft;
  private final Situation now;
  private final Reading reading;
  private final StandingTicket ticket;
  private final Corrections corrections;

  AfterTicket(Draft draft, Handoff.Sent sent) {
    this.draft = draft;
    this.now = draft.situation();
    this.reading = now.reading();
    this.ticket = new StandingTicket(draft, sent);
    this.corrections = new Corrections(draft, ticket);
  }

  void answer() {
    Memory.Offer offer = draft.memory().offer();
    if (Offers.answered(draft)) {
      return;
    }
    if (offer != null && offer.second() && reading.has(Command.Deny.class)) {
      ticket.append(offer.text() == null ? now.text() : offer.text());
      return;
    }
    Triggers.crisis(draft).ifPresent(draft::say);
    if (withdrawn() || corrections.made() || askedWhen() || askedAboutIt() || another()) {
      return;
    }
    if (reading.trigger() == Trigger.EXPLICIT) {
      askedAgain();
    } else if (!now.photos().isEmpty() || reading.topic() != null) {
      ticket.append(now.text());
    } else if (!NeverMind.left(draft) && !skilled() && !unanswered() && !courteous()) {
      ticket.append(now.text());
    }
  }

  /** A bare no straight after a ticket nobody asked for cannot unsend it, but the team is told. */
  private boolean withdrawn() {
    boolean bare = reading.first(Command.Deny.class).map(Command.Deny::bare).orElse(false);
    boolean straightAfter = now.seq() - ticket.sent().start().seq() <= STRAIGHT_AFTER;
    if (!bare || !straightAfter || !ticket.sent().start().atOnce()) {
      return false;
    }
    draft.by(Rule.WITHDRAWN);
    ticket.note("The shopper says that no person is needed: " + now.text(), "withdrawn");
    return true;
  }

  /** "When will somebody answer?" is answered; what else a longer message says joins the ticket. */
  private boolean askedWhen() {
    boolean simple = now.photos().isEmpty() && reading.topic() == null && !ticket.isClosed();
    Optional<String> time = simple ? ReplyTime.askedOfTeam(draft) : Optional.empty();
    if (time.isEmpty() || !ticket.hasArrived()) {
      return false;
    }
    draft.by(Rule.REPLY_TIME);
    String where = draft.wording().say("with_team", "reference", ticket.sent().reference());
    draft.say(Wording.join(List.of(time.get(), where)));
    if (now.text().length() > JUST_A_QUESTION) {
      ticket.append(now.text());
    }
    return true;
  }

  /** "What about my ticket?", and what else is asked of the assistant itself. */
  private boolean askedAboutIt() {
    boolean simple = now.photos().isEmpty() && now.heard().said().isEmpty();
    Optional<String> told =
        simple && reading.topic() == null && draft.memory().running() == null
            ? AboutUs.request(draft, ticket).or(() -> AboutUs.askedAtLeisure(draft))
            : Optional.empty();
    told.ifPresent(
        text -> {
          draft.by(Rule.WITH_TEAM);
          draft.say(text);
        });
    return told.isPresent();
  }

  /** "I want a second ticket": asked for, and so only to be confirmed. */
  private boolean another() {
    boolean wanted = reading.has(Command.RaiseAnother.class) && now.photos().isEmpty();
    if (!wanted || reading.topic() != null || reading.has(Command.StartSkill.class)) {
      return false;
    }
    second(null, HandoffReason.EXPLICIT_REQUEST);
    return true;
  }

  void askedAgain() {
    if (corrections.namesAnotherOrder()) {
      second(null, HandoffReason.EXPLICIT_REQUEST);
    } else if (reading.substance()) {
      ticket.append(now.text());
    } else if (ticket.isClosed()) {
      ticket.append("The shopper asks for a person again.");
    } else {
      draft.by(Rule.WITH_TEAM);
      ticket.say(ticket.hasArrived() ? "with_team" : "not_arrived");
    }
  }

  private void second(Memory.@Nullable Matter matter, HandoffReason reason) {
    Offers.second(draft, ticket.sent().reference(), matter, reason);
  }

  /** Lets a skill deal with it. True when it did, or when it is for the team. */
  private boolean skilled() {
    Optional<SkillTurns.Taken> taken = SkillTurns.running(draft);
    if (taken.isEmpty() && asksForSkill()) {
      taken = SkillTurns.starting(draft);
    }
    taken.ifPresent(new SkillSteps(draft, this)::carryOut);
    boolean done = taken.filter(one -> one.step() instanceof Step.Finish).isPresent();
    if (done && !reading.inferred().isEmpty()) {
      ticket.append(now.text());
    }
    return taken.isPresent();
  }

  /**
   * Whether a skill is asked for: by a question or a command, or with an order of its own. A mere
   * statement ("the box was open when it arrived") is for the team.
   */
  private boolean asksForSkill() {
    return reading.speech() != Speech.TELL
        || now.heard().said().contains(Detail.ORDER_NUMBER)
        || reading.has(Command.AskQuestion.class);
  }

  @Override
  public void escalate(Escalation escalation) {
    draft.remember(draft.memory().running(null));
    if (isSameMatter(escalation)) {
      ticket.append(now.text());
    } else {
      second(Memory.Matter.of(escalation), HandoffReason.SKILL);
    }
  }

  @Override
  public void refuse(String explanation, Escalation escalation) {
    draft.say(explanation);
    escalate(escalation);
  }

  private boolean isSameMatter(Escalation escalation) {
    Handoff.Sent sent = ticket.sent();
    boolean sameSkill = sent.start().skill() == null || sent.start().skill() == escalation.skill();
    Optional<String> held = ticket.orderNumber();
    boolean sameOrder =
        held.isEmpty()
            || escalation
                .orderNumber()
                .map(order -> order.value().equalsIgnoreCase(held.get()))
                .orElse(true);
    return sameSkill && sameOrder;
  }

  private boolean unanswered() {
    if (!reading.has(Command.AskQuestion.class) || reading.speech() != Speech.ASK) {
      return false;
    }
    draft.by(Rule.NO_ANSWER);
    ticket.append(now.text(), "added_unknown");
    return true;
  }

  private boolean courteous() {
    boolean unsure = !reading.inferred().isEmpty();
    if (unsure
        || reading.substance()
        || Triggers.frustrated(draft)
        || !now.heard().attempts().isEmpty()) {
      return false;
    }
    if (reading.has(Command.AskWhetherHuman.class)) {
      draft.by(Rule.SMALL_TALK);
      draft.say(draft.sentence("not_human"));
      return true;
    }
    Optional<String> courtesy =
        reading.has(Command.Cancel.class) ? Optional.empty() : SmallTalk.courtesy(reading);
    courtesy.ifPresent(_ -> draft.by(Rule.SMALL_TALK));
    boolean no = reading.has(Command.Deny.class);
    courtesy.ifPresent(key -> draft.say(draft.sentence(no ? "no_more" : key)));
    return courtesy.isPresent();
  }
}
