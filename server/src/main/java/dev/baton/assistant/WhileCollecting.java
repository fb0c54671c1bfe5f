package dev.baton.assistant;

import dev.baton.handoff.Collector;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Move;
import dev.baton.skill.Step;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import dev.baton.understanding.SensitiveTopic;
import dev.baton.understanding.Speech;
import dev.baton.understanding.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message while details are being gathered. */
final class WhileCollecting {
  private final Draft draft;
  private final Handoff.Open open;
  private final Reading reading;

  WhileCollecting(Draft draft, Handoff.Open open) {
    this.draft = draft;
    this.open = open;
    this.reading = draft.situation().reading();
  }

  void answer() {
    if (refusedAtOnce()) {
      Move.End end = new Move.End(open.collecting(), List.of(), "declined");
      Handing.carryOut(draft, open, end, List.of());
      return;
    }
    Handoff.Open current = open;
    List<String> before = new ArrayList<>();
    SensitiveTopic topic = reading.topic();
    if (topic != null && open.start().topic() != topic) {
      current = open.touching(topic);
      Triggers.crisis(draft).ifPresent(before::add);
    }
    Collector collector = draft.scene().collector();
    Move move = collector.take(current.collecting(), draft.situation().heard());
    if (!(move instanceof Move.End)) {
      remark(move).ifPresent(before::add);
    }
    Handing.carryOut(draft, current, move, before);
  }

  /** A handoff nobody asked for ends by a bare no straight after. */
  private boolean refusedAtOnce() {
    boolean bare = reading.first(Command.Deny.class).map(Command.Deny::bare).orElse(false);
    return open.start().atOnce()
        && !open.collecting().answered()
        && (bare || reading.has(Command.RefuseHandoff.class))
        && draft.situation().heard().said().isEmpty();
  }

  /** What is said to the rest of the message before the question is put again. */
  private Optional<String> remark(Move move) {
    Situation now = draft.situation();
    if (reading.has(Command.AskWhetherHuman.class)) {
      return Optional.of(draft.wording().say("not_human"));
    }
    boolean justAsked = reading.has(Command.AskWhy.class);
    Optional<String> aboutUs = justAsked ? Optional.empty() : AboutUs.asked(draft);
    if (aboutUs.isPresent()) {
      draft.by(Rule.SMALL_TALK);
      return aboutUs;
    }
    if (!justAsked && asksAside()) {
      draft.by(Rule.SIDE_QUESTION);
      return Optional.of(sideAnswer());
    }
    boolean progress = !now.heard().said().isEmpty() || !move.said().isEmpty() || justAsked;
    if (reading.trigger() == Trigger.EXPLICIT && !progress) {
      return Optional.of(draft.wording().say("on_it"));
    }
    boolean stands = move.state().asking().equals(open.collecting().asking());
    if (!stands || move instanceof Move.Submit || progress) {
      draft.remember(draft.memory().helpless(0));
      return Optional.empty();
    }
    return reading.substance() ? Optional.of(draft.wording().say("noted")) : notCaught();
  }

  /** "Change my email to …" gives a detail and asks nothing. */
  private boolean asksAside() {
    boolean gives = !draft.situation().heard().said().isEmpty();
    return reading.has(Command.StartSkill.class)
        || (reading.has(Command.AskQuestion.class) && (!gives || reading.speech() == Speech.ASK));
  }

  /** Nothing in the message could be used: said once plainly, after that with the way out. */
  private Optional<String> notCaught() {
    if (SmallTalk.courtesy(reading).isPresent() || reading.has(Command.AskAbout.class)) {
      return Optional.empty();
    }
    int times = draft.memory().helpless() + 1;
    draft.remember(draft.memory().helpless(times));
    return Optional.of(draft.wording().say(times == 1 ? "not_caught" : "not_caught_again"));
  }

  private String sideAnswer() {
    boolean question = reading.has(Command.AskQuestion.class);
    Optional<String> replyTime = ReplyTime.askedOfTeam(draft);
    String unknown = draft.wording().say(question ? "side_unknown" : "side_noted");
    if (replyTime.isPresent()) {
      draft.by(Rule.REPLY_TIME);
      return replyTime.get();
    }
    Optional<Step> step = SkillTurns.starting(draft).map(SkillTurns.Taken::step);
    if (question && step.isEmpty()) {
      draft.by(Rule.NO_ANSWER);
    }
    return step.map(
            done ->
                switch (done) {
                  case Step.Finish finish -> finish.text();
                  case Step.Refuse refuse -> refuse.explanation();
                  case Step.Ask _, Step.Escalate _ -> draft.wording().say("side_noted");
                  case Step.Pass _ -> unknown;
                })
        .orElse(unknown);
  }
}
