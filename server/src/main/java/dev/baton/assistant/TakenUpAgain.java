package dev.baton.assistant;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffStatus;
import dev.baton.handoff.Start;
import dev.baton.shared.Detail;
import dev.baton.understanding.Command;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A handoff, or the offer of one, that ended and is taken up again. */
final class TakenUpAgain {
  private TakenUpAgain() {}

  /** "Actually yes", straight after a no to an offer or to a handoff, starts it after all. */
  static boolean afterYes(Draft draft, Memory.@Nullable Offer refused) {
    boolean again =
        draft
            .situation()
            .reading()
            .first(Command.Affirm.class)
            .map(Command.Affirm::again)
            .orElse(false);
    Memory.Running running = draft.memory().running();
    if (refused == null || !again || (running != null && running.yesOrNo())) {
      return false;
    }
    draft.by(Rule.OFFER_TAKEN);
    draft.remember(draft.memory().offering(refused));
    Start start =
        draft
            .handoff()
            .filter(ended -> ended.status() == HandoffStatus.CANCELLED)
            .map(ended -> ((Handoff.Ended) ended).start())
            .filter(before -> before.reason() == refused.reason())
            .orElseGet(() -> Handing.start(draft, refused.reason()));
    Handing.begin(draft, start, draft.wording().lead(start));
    return true;
  }

  /**
   * An address that comes after the shopper was silent for too long takes the handoff up again; so
   * does one straight after it was refused.
   *
   * @param straightAfter whether the handoff ended with the message before
   */
  static boolean byEmail(Draft draft, boolean straightAfter) {
    Optional<Handoff.Ended> ended =
        draft
            .handoff()
            .filter(Handoff.Ended.class::isInstance)
            .map(Handoff.Ended.class::cast)
            .filter(
                before ->
                    before.status() == HandoffStatus.ABANDONED
                        || (straightAfter && before.because().equals("email_refused")));
    if (ended.isEmpty() || !draft.situation().heard().said().contains(Detail.EMAIL)) {
      return false;
    }
    draft.by(Rule.RESUMED);
    Handing.begin(draft, ended.get().start(), draft.wording().say("lead_offer"));
    return true;
  }
}
