package dev.baton.assistant;

import dev.baton.handoff.HandoffReason;
import dev.baton.handoff.Start;
import dev.baton.shared.Detail;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Speech;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Offers of a person: one a conversation and reason, and what the shopper makes of them. */
final class Offers {
  private Offers() {}

  /** Offers a person for a reason, unless that was done before. True when it stands now. */
  static boolean make(Draft draft, HandoffReason reason, Memory.@Nullable Matter matter) {
    if (draft.memory().offered().contains(reason)) {
      return false;
    }
    draft.remember(draft.memory().offering(new Memory.Offer(reason, matter, false, null)));
    draft.say(
        draft.sentence(reason == HandoffReason.FRUSTRATION ? "offer_sorry" : "offer"),
        replies(draft));
    return true;
  }

  /** Leaves an offer standing where the store's rule said no again, and says so. */
  static void keep(Draft draft, Memory.@Nullable Offer before) {
    if (before != null && draft.memory().offer() == null && !refused(draft.situation().reading())) {
      draft.remember(draft.memory().offering(before));
      repeat(draft);
    }
  }

  /** Says the offer that stands once more, after something was asked about it. */
  static void repeat(Draft draft) {
    draft.say(draft.sentence("offer"), replies(draft));
  }

  /** Offers a second ticket for what looks like a different matter. */
  static void second(
      Draft draft, String reference, Memory.@Nullable Matter matter, HandoffReason reason) {
    draft.by(Rule.OFFER_SECOND);
    draft.remember(
        draft.memory().offering(new Memory.Offer(reason, matter, true, draft.situation().text())));
    draft.say(draft.wording().say("second", "reference", reference), replies(draft));
  }

  /** Reads the message as an answer to the offer that stands. True when it was one. */
  static boolean answered(Draft draft) {
    Memory.Offer offer = draft.memory().offer();
    if (offer == null) {
      return false;
    }
    Reading reading = draft.situation().reading();
    boolean no = refused(reading);
    boolean yes = !no && (reading.has(Command.Affirm.class) || onlyDetails(draft));
    if (yes) {
      draft.by(Rule.OFFER_TAKEN);
      Start start = Handing.start(draft, offer.reason());
      Handing.begin(draft, start, draft.wording().lead(start));
      return true;
    }
    if (no) {
      draft.by(Rule.OFFER_DECLINED);
      draft.remember(draft.memory().refusing(offer.second() ? null : offer));
    }
    draft.remember(draft.memory().offering(null));
    boolean bare =
        reading.has(Command.RefuseHandoff.class)
            || reading.has(Command.Cancel.class)
            || reading.first(Command.Deny.class).map(Command.Deny::bare).orElse(false);
    if (no && bare && !offer.second() && draft.memory().running() == null) {
      draft.say(draft.sentence("declined"));
      return true;
    }
    return false;
  }

  /** Whether a message says no to an offer; what says neither leaves it standing. */
  static boolean refused(Reading reading) {
    return reading.has(Command.Deny.class)
        || reading.has(Command.RefuseHandoff.class)
        || reading.has(Command.Cancel.class);
  }

  /**
   * A bare e-mail address in answer to "shall I pass this to our team?" is a yes, unless a skill
   * asked for it beside the offer.
   */
  private static boolean onlyDetails(Draft draft) {
    Situation now = draft.situation();
    Memory.Running running = draft.memory().running();
    Set<Detail> forSkill = running == null ? Set.of() : running.asking();
    return now.heard().said().contains(Detail.EMAIL)
        && Collections.disjoint(forSkill, now.heard().said())
        && !now.reading().substance()
        && now.reading().speech() != Speech.ASK
        && !now.reading().has(Command.AskQuestion.class)
        && !now.reading().has(Command.StartSkill.class);
  }

  private static List<String> replies(Draft draft) {
    return List.of(draft.sentence("reply_yes"), draft.sentence("reply_no"));
  }
}
