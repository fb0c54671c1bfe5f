package dev.baton.assistant;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffReason;
import dev.baton.handoff.HandoffStatus;
import dev.baton.handoff.HeldDetail;
import dev.baton.handoff.Wording;
import dev.baton.shared.Detail;
import dev.baton.shared.DetailState;
import dev.baton.shopper.KnownDetail;
import dev.baton.skill.Escalation;
import dev.baton.skill.SkillName;
import dev.baton.skill.Step;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Speech;
import dev.baton.understanding.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message after the ticket: what a skill, an answer or a courtesy does not fully deal with joins
 * the same ticket, and the shopper is told so.
 */
final class AfterTicket {
  /** From the message a handoff began with over at most two replies to the next message. */
  private static final int STRAIGHT_AFTER = 3;

  /** Longer than this, a message says more than that it waits; in characters. */
  private static final int JUST_A_QUESTION = 80;

  private final Draft draft;
  private final Situation now;
  private final Reading reading;
  private Handoff.Sent sent;

  AfterTicket(Draft draft, Handoff.Sent sent) {
    this.draft = draft;
    this.sent = sent;
    this.now = draft.situation();
    this.reading = now.reading();
  }

  void answer() {
    Memory.Offer offer = draft.memory().offer();
    if (Offers.answered(draft)) {
      return;
    }
    if (offer != null && offer.second() && reading.has(Command.Deny.class)) {
      append(offer.text() == null ? now.text() : offer.text());
      return;
    }
    Triggers.crisis(draft).ifPresent(draft::say);
    if (withdrawn() || correct()) {
      return;
    }
    if (askedWhen()) {
      return;
    }
    if (reading.trigger() == Trigger.EXPLICIT) {
      askedAgain();
    } else if (!now.photos().isEmpty() || reading.topic() != null) {
      append(now.text());
    } else if (!skilled() && !courteous()) {
      append(now.text());
    }
  }

  /** A bare no straight after a ticket nobody asked for cannot unsend it, but the team is told. */
  private boolean withdrawn() {
    boolean bare = reading.first(Command.Deny.class).map(Command.Deny::bare).orElse(false);
    boolean straightAfter = now.seq() - sent.start().seq() <= STRAIGHT_AFTER;
    if (!bare || !straightAfter || !sent.start().atOnce()) {
      return false;
    }
    draft.by(Rule.WITHDRAWN);
    draft.add(
        new Draft.Addition.More(
            "The shopper says that no person is needed: " + now.text(), List.of()));
    draft.say(draft.wording().say("withdrawn", "reference", sent.reference()));
    return true;
  }

  /** "When will somebody answer?" is answered; what else a longer message says joins the ticket. */
  private boolean askedWhen() {
    boolean simple = now.photos().isEmpty() && reading.topic() == null && sent.closedAt() == null;
    Optional<String> time = simple ? ReplyTime.askedAfterTicket(draft) : Optional.empty();
    if (time.isEmpty() || sent.status() == HandoffStatus.UNDELIVERED) {
      return false;
    }
    draft.by(Rule.REPLY_TIME);
    String where = draft.wording().say("with_team", "reference", sent.reference());
    draft.say(Wording.join(List.of(time.get(), where)));
    if (now.text().length() > JUST_A_QUESTION) {
      append(now.text());
    }
    return true;
  }

  void askedAgain() {
    if (namesAnotherOrder()) {
      Offers.second(draft, sent.reference(), null, HandoffReason.EXPLICIT_REQUEST);
      return;
    }
    if (reading.substance()) {
      append(now.text());
      return;
    }
    if (sent.closedAt() != null) {
      append("The shopper asks for a person again.");
      return;
    }
    draft.by(Rule.WITH_TEAM);
    boolean arrived = sent.status() != HandoffStatus.UNDELIVERED;
    draft.say(
        draft.wording().say(arrived ? "with_team" : "not_arrived", "reference", sent.reference()));
  }

  private boolean namesAnotherOrder() {
    if (!now.heard().said().contains(Detail.ORDER_NUMBER)) {
      return false;
    }
    HeldDetail held = sent.details().get(Detail.ORDER_NUMBER);
    Optional<String> typed = draft.memory().known().typed(Detail.ORDER_NUMBER);
    return held != null
        && held.value() != null
        && typed.filter(held.value()::equalsIgnoreCase).isEmpty();
  }

  /** Values said after the ticket replace those in it. */
  private boolean correct() {
    boolean aboutSomethingElse =
        reading.has(Command.StartSkill.class) || reading.has(Command.AskQuestion.class);
    List<String> added = new ArrayList<>();
    boolean replaces = false;
    for (Detail detail : now.heard().said()) {
      if (isForSkill(detail)) {
        continue;
      }
      boolean changeable =
          detail == Detail.EMAIL
              || detail == Detail.NAME
              || detail == Detail.PHONE
              || (detail == Detail.ORDER_NUMBER && !aboutSomethingElse && !namesAnotherOrder());
      Optional<KnownDetail> value = draft.memory().known().of(detail);
      if (changeable && value.isPresent() && differs(detail, value.get())) {
        replaces |= sent.details().containsKey(detail);
        draft.add(
            new Draft.Addition.Corrected(detail, value.get(), label(detail) + value.get().value()));
        sent =
            sent.correcting(
                detail,
                new HeldDetail(
                    value.get().value(),
                    DetailState.GIVEN,
                    value.get().source(),
                    value.get().verified(),
                    null));
        draft.handoff(sent);
        added.add(detail.key());
      }
    }
    if (added.isEmpty() || aboutSomethingElse) {
      return false;
    }
    draft.by(Rule.CORRECTS_TICKET);
    String more = replaces ? "corrected" : "added";
    if (reading.substance()) {
      draft.add(new Draft.Addition.More(now.text(), now.photos()));
    }
    draft.say(draft.wording().say(more, "reference", sent.reference()));
    reopen();
    return true;
  }

  /** A value that answers a skill's question corrects nothing, unless it is said to. */
  private boolean isForSkill(Detail detail) {
    boolean correction =
        reading.all(Command.GiveDetail.class).stream()
            .anyMatch(given -> given.detail() == detail && given.correction());
    Memory.Running running = draft.memory().running();
    boolean asked = running != null && running.asking().contains(detail);
    return !correction && (asked || reading.has(Command.StartSkill.class));
  }

  private boolean differs(Detail detail, KnownDetail value) {
    HeldDetail held = sent.details().get(detail);
    return held == null || !value.value().equals(held.value());
  }

  private static String label(Detail detail) {
    return switch (detail) {
      case EMAIL -> "The shopper's email is now ";
      case NAME -> "The shopper's name is now ";
      case PHONE -> "The shopper's phone number is now ";
      case ORDER_NUMBER -> "The order number is now #";
      case PHOTO -> "";
    };
  }

  /** Lets a skill deal with it. True when it did, or when it is for the team. */
  private boolean skilled() {
    Optional<SkillTurns.Taken> taken = SkillTurns.running(draft);
    if (taken.isEmpty() && asksForSkill()) {
      taken = SkillTurns.starting(draft);
    }
    if (taken.isEmpty()) {
      return unanswered();
    }
    SkillName skill = taken.get().skill();
    switch (taken.get().step()) {
      case Step.Ask ask -> {
        draft.by(Rule.SKILL_ASKS, skill);
        draft.remember(
            draft
                .memory()
                .running(
                    new Memory.Running(
                        skill, ask.state(), ask.asking(), ask.yesOrNo(), ask.learnt())));
        draft.say(ask.text(), ask.quickReplies());
      }
      case Step.Finish finish -> {
        draft.by(Rule.SKILL_DONE, skill);
        draft.remember(draft.memory().running(null));
        draft.say(finish.text());
        if (!reading.inferred().isEmpty()) {
          append(now.text());
        }
      }
      case Step.Escalate escalate -> {
        draft.by(Rule.SKILL_ESCALATES, skill);
        forPeople("", escalate.escalation());
      }
      case Step.Refuse refuse -> {
        draft.by(Rule.SKILL_REFUSES, skill);
        forPeople(refuse.explanation(), refuse.escalation());
      }
      case Step.Pass _ -> {}
    }
    return true;
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

  private void forPeople(String explanation, Escalation escalation) {
    draft.remember(draft.memory().running(null));
    draft.say(explanation);
    if (sameMatter(escalation)) {
      append(now.text());
    } else {
      Offers.second(draft, sent.reference(), OpenFloor.matter(escalation), HandoffReason.SKILL);
    }
  }

  private boolean sameMatter(Escalation escalation) {
    boolean sameSkill = sent.start().skill() == null || sent.start().skill() == escalation.skill();
    HeldDetail held = sent.details().get(Detail.ORDER_NUMBER);
    boolean sameOrder =
        held == null
            || held.value() == null
            || escalation
                .orderNumber()
                .map(o -> o.value().equalsIgnoreCase(held.value()))
                .orElse(true);
    return sameSkill && sameOrder;
  }

  private boolean unanswered() {
    if (!reading.has(Command.AskQuestion.class) || reading.speech() != Speech.ASK) {
      return false;
    }
    draft.by(Rule.NO_ANSWER);
    append(now.text(), "added_unknown");
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

  private void append(String text) {
    append(text, "added");
  }

  private void append(String text, String said) {
    draft.by(Rule.JOINS_TICKET);
    draft.add(new Draft.Addition.More(text, now.photos()));
    String added = sent.closedAt() == null ? said : "added_closed";
    draft.say(draft.wording().say(added, "reference", sent.reference()));
    reopen();
  }

  /** What the shopper adds to a closed ticket opens it again, as far as they are told. */
  private void reopen() {
    if (sent.closedAt() != null) {
      sent = sent.reopened();
      draft.handoff(sent);
    }
  }
}
