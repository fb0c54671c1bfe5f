package dev.baton.assistant;

import dev.baton.handoff.Collecting;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffReason;
import dev.baton.handoff.Heard;
import dev.baton.handoff.HeldDetail;
import dev.baton.handoff.Move;
import dev.baton.handoff.Scene;
import dev.baton.handoff.Start;
import dev.baton.handoff.Wording;
import dev.baton.shared.Detail;
import dev.baton.shared.DetailSource;
import dev.baton.shopper.KnownDetail;
import dev.baton.shopper.KnownDetails;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins handoffs and carries out what the policy decides. */
final class Handing {
  private Handing() {}

  /** Begins a handoff: puts the first question, or submits at once when nothing is missing. */
  static void begin(Draft draft, Start start, String lead) {
    begin(draft, start, List.of(), lead);
  }

  /** The same with values that it comes with and that are no such thing. */
  static void begin(Draft draft, Start start, List<Heard.Attempted> wrong, String lead) {
    draft.remember(draft.memory().running(null).offering(null).helpless(0));
    Move move = first(draft, start, wrong);
    draft.by(rule(move));
    Scene scene = draft.scene();
    Wording wording = scene.wording();
    Handoff.Open open =
        new Handoff.Open(UUID.randomUUID(), start, move.state(), draft.situation().now());
    if (move instanceof Move.Submit submit) {
      draft.say(Wording.join(List.of(lead, wording.used(submit.state()).orElse(""))));
      draft.submit(open);
      return;
    }
    boolean invite = scene.topics().isEmpty() && start.summary().isBlank();
    draft.say(
        Wording.join(List.of(lead, wording.firstQuestion(move, invite))),
        wording.quickReplies(move));
    draft.handoff(open);
  }

  /**
   * Begins a handoff for which there is only a language model's word. Where nothing is missing it
   * would be a ticket at once; then a person is offered instead. False when that was done before.
   */
  static boolean beginUnsure(Draft draft, Start start, String lead) {
    return beginUnsure(draft, start, lead, draft.memory().matter());
  }

  /** The same, knowing of a matter for the offer. */
  static boolean beginUnsure(
      Draft draft, Start start, String lead, Memory.@Nullable Matter matter) {
    Optional<String> crisis = Triggers.crisis(draft);
    if (first(draft, start, List.of()) instanceof Move.Submit) {
      crisis.ifPresent(draft::say);
      return Offers.make(draft, start.reason(), matter);
    }
    begin(draft, start, Wording.join(List.of(crisis.orElse(""), lead)));
    return true;
  }

  private static Move first(Draft draft, Start start, List<Heard.Attempted> wrong) {
    start
        .order()
        .filter(order -> draft.memory().known().of(Detail.ORDER_NUMBER).isEmpty())
        .ifPresent(
            order ->
                know(
                    draft,
                    Detail.ORDER_NUMBER,
                    new KnownDetail(order.value(), DetailSource.ORDER, true)));
    Scene scene = draft.scene();
    return scene.collector().begin(scene.known(), scene.earlier(), wrong);
  }

  /** A start by this message's own trigger, with the skill in whose middle it came. */
  static Start start(Draft draft, HandoffReason reason) {
    Situation now = draft.situation();
    Start start = Start.of(reason, now.seq(), now.now()).touching(now.reading().topic());
    Memory memory = draft.memory();
    Memory.Offer offer = memory.offer();
    Memory.Running running = memory.running();
    if (running != null) {
      return start.after(running.skill(), running.learnt());
    }
    Optional<Memory.Matter> offered = Optional.ofNullable(offer).map(Memory.Offer::matter);
    if (offered.isPresent()) {
      return start.after(offered.get().skill(), offered.get().learnt());
    }
    return start;
  }

  /** Carries out a move: says it, and opens, keeps or ends the handoff. */
  static void carryOut(Draft draft, Handoff.Open open, Move move, List<String> before) {
    Wording wording = draft.wording();
    draft.by(rule(move));
    keepTyped(draft, move.state());
    Handoff.Open next = open.having(move.state(), draft.situation().now());
    switch (move) {
      case Move.Submit submit -> {
        draft.say(Wording.join(before));
        draft.submit(next.having(submit.state(), draft.situation().now()));
      }
      case Move.End end -> {
        draft.say(Wording.join(List.of(Wording.join(before), wording.ending(end))));
        draft.handoff(next.cancelled(end.because()));
        HandoffReason reason = open.start().reason();
        draft.remember(draft.memory().refusing(new Memory.Offer(reason, null, false, null)));
      }
      case Move.Ask _, Move.Confirm _ -> {
        draft.say(
            Wording.join(List.of(Wording.join(before), wording.reply(move))),
            wording.quickReplies(move));
        draft.handoff(next);
      }
    }
  }

  private static Rule rule(Move move) {
    return switch (move) {
      case Move.Ask _ -> Rule.ASKS;
      case Move.Confirm _ -> Rule.CONFIRMS;
      case Move.Submit _ -> Rule.SUBMITS;
      case Move.End _ -> Rule.ENDS;
    };
  }

  /** What the policy settled (a slip mended by a yes) is known from now on. */
  private static void keepTyped(Draft draft, Collecting collecting) {
    for (Map.Entry<Detail, HeldDetail> entry : collecting.details().entrySet()) {
      HeldDetail held = entry.getValue();
      if (held.isGiven() && held.source() == DetailSource.TYPED && held.value() != null) {
        know(
            draft,
            entry.getKey(),
            new KnownDetail(held.value(), DetailSource.TYPED, held.verified()));
      }
    }
  }

  private static void know(Draft draft, Detail detail, KnownDetail value) {
    KnownDetails known = draft.memory().known();
    if (known.of(detail).map(KnownDetail::value).filter(value.value()::equals).isEmpty()) {
      draft.remember(draft.memory().knowing(known.with(detail, value)));
    }
  }
}
