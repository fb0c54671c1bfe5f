package dev.baton.assistant;

import dev.baton.assistant.persona.Persona;
import dev.baton.handoff.Collecting;
import dev.baton.handoff.Crisis;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffReason;
import dev.baton.handoff.Heard;
import dev.baton.handoff.Move;
import dev.baton.handoff.Scene;
import dev.baton.handoff.Start;
import dev.baton.handoff.Wording;
import dev.baton.merchant.Store;
import dev.baton.shopper.Identity;
import java.util.List;
import java.util.Objects;

/** Works out the answer to a message. Has no effect but a skill's own durable acts. */
public final class TurnEngine {
  private TurnEngine() {}

  /** The answer, ready to be written. */
  public static Draft answer(Situation situation, Memory before) {
    Draft draft = new Draft(situation, remembered(situation, before));
    switch (draft.handoff().orElse(null)) {
      case Handoff.Open open -> new WhileCollecting(draft, open).answer();
      case Handoff.Sent sent -> {
        if (!WithAgent.left(draft)) {
          new AfterTicket(draft, sent).answer();
        }
      }
      case Handoff.Ended _ -> onOpenFloor(draft);
      case null -> onOpenFloor(draft);
    }
    draft.remember(withQuestion(situation, draft.memory()).said(true, situation.text()));
    draft.replies().forEach(reply -> draft.remember(draft.memory().said(false, reply.text())));
    return draft;
  }

  /** An agent may still be in the thread of an earlier ticket. */
  private static void onOpenFloor(Draft draft) {
    if (!WithAgent.left(draft)) {
      new OpenFloor(draft).answer();
    }
  }

  /** The first words of a conversation: the merchant's, or Baton's own. */
  public static Draft greet(Situation situation, Memory memory, Persona persona) {
    Draft draft = new Draft(situation, memory);
    Store store = situation.store();
    String words =
        persona
            .greeting(situation.language(), store)
            .orElseGet(() -> AboutUs.withAbilities(draft, "greeting", "store", store.name()));
    draft.say(words, List.of(draft.sentence("person")));
    return draft;
  }

  /** The answer to the button "Talk to a person". */
  public static Draft button(Situation situation, Memory memory) {
    Draft draft = new Draft(situation, memory);
    draft.by(Rule.BUTTON);
    switch (draft.handoff().orElse(null)) {
      case Handoff.Open open -> {
        Move move = draft.scene().collector().again(open.collecting());
        Handing.carryOut(draft, open, move, List.of(draft.wording().say("on_it")));
      }
      case Handoff.Sent sent -> {
        if (!WithAgent.pressed(draft)) {
          new AfterTicket(draft, sent).askedAgain();
        }
      }
      case Handoff.Ended _ -> begin(draft);
      case null -> begin(draft);
    }
    return draft;
  }

  private static void begin(Draft draft) {
    Start start = Handing.start(draft, HandoffReason.BUTTON);
    Handing.begin(draft, start, draft.wording().lead(start));
  }

  /**
   * The answer to an agent who hands the conversation over.
   *
   * @param wrong values it came with that are no such thing
   */
  public static Draft takeOver(
      Situation situation, Memory memory, Start start, List<Heard.Attempted> wrong) {
    Draft draft = new Draft(situation, memory);
    String crisis =
        Crisis.line(start.topic(), draft.wording(), situation.conversation().locale()).orElse("");
    Handing.begin(draft, start, wrong, Wording.join(List.of(crisis, draft.wording().lead(start))));
    draft.replies().forEach(reply -> draft.remember(draft.memory().said(false, reply.text())));
    return draft;
  }

  /** What becomes of a conversation once it is proven who the shopper is. */
  public static Draft recognised(Situation situation, Memory memory) {
    Draft draft = new Draft(situation, memory);
    boolean byCode = situation.conversation().identity().kind() == Identity.Kind.PROVEN;
    String thanks = byCode ? draft.sentence("recognised_by_code") : "";
    if (draft.handoff().orElse(null) instanceof Handoff.Open open) {
      Move move = draft.scene().collector().recognise(open.collecting(), memory.known());
      goOn(draft, open, move, thanks);
    } else {
      draft.say(thanks);
    }
    draft.replies().forEach(reply -> draft.remember(draft.memory().said(false, reply.text())));
    return draft;
  }

  private static void goOn(Draft draft, Handoff.Open open, Move move, String thanks) {
    boolean sameQuestion =
        move.state().asking().equals(open.collecting().asking())
            && Objects.equals(move.state().confirming(), open.collecting().confirming())
            && !(move instanceof Move.Submit);
    if (sameQuestion) {
      draft.say(thanks);
      draft.handoff(open.having(move.state(), draft.situation().now()));
    } else {
      String lead = thanks.isEmpty() ? draft.sentence("recognised") : thanks;
      boolean all = move instanceof Move.Submit;
      String used = all ? draft.wording().used(move.state()).orElse("") : "";
      Handing.carryOut(draft, open, move, List.of(lead, used));
    }
  }

  /** What becomes of a conversation whose shopper is nobody in particular any more. */
  public static Draft forgotten(Situation situation, Memory memory) {
    Draft draft = new Draft(situation, memory);
    if (draft.handoff().orElse(null) instanceof Handoff.Open open) {
      Collecting typed = open.collecting().typedOnly();
      draft.handoff(open.having(typed, open.heardAt()));
    }
    return draft;
  }

  /** What is remembered of a message that somebody else has answered already. */
  static Memory overheard(Situation situation, Memory before) {
    return withQuestion(situation, remembered(situation, before)).said(true, situation.text());
  }

  /** What becomes of an open handoff whose shopper has been silent for too long. */
  public static Draft rescue(Situation situation, Memory memory, Handoff.Open open) {
    Draft draft = new Draft(situation, memory);
    if (open.collecting().hasEmail()) {
      draft.by(Rule.RESCUED);
      draft.submitWhatThereIs(open);
    } else {
      draft.by(Rule.ENDS);
      draft.handoff(open.abandoned());
    }
    return draft;
  }

  /** A conversation as its handoff meets it between two messages. */
  public static Scene scene(Situation situation, Memory memory) {
    return new Draft(situation, memory).scene();
  }

  private static Memory withQuestion(Situation situation, Memory memory) {
    return Triggers.isQuestion(situation.reading())
        ? memory.talk(memory.talk().asked(situation.text()))
        : memory;
  }

  private static Memory remembered(Situation situation, Memory before) {
    Talk talk = before.talk().with(situation.photos());
    boolean topic = situation.reading().substance() && !situation.text().isBlank();
    return before
        .knowing(situation.heard().known())
        .talk(topic ? talk.topic(situation.seq(), situation.text()) : talk);
  }
}
