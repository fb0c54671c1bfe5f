package dev.baton.assistant;

import dev.baton.handoff.DetailCheck;
import dev.baton.handoff.Heard;
import dev.baton.handoff.Scene;
import dev.baton.handoff.Start;
import dev.baton.shared.Detail;
import dev.baton.shared.DetailSource;
import dev.baton.shopper.KnownDetail;
import dev.baton.shopper.KnownDetails;
import dev.baton.skill.Learnt;
import dev.baton.understanding.Reading;
import dev.baton.understanding.SensitiveTopic;
import dev.baton.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Listens to what was said before Baton came, as if it had been there: every message of the shopper
 * is read for details, topics and the language. Only from this machine: nobody waits for a language
 * model once a message. Used once.
 */
public final class Retelling {
  private final Understanding understanding;
  private Situations.Ground ground;
  private Memory memory;
  private int seq;
  private int lastOfShopper;
  private @Nullable SensitiveTopic topic;

  public Retelling(Understanding understanding, Situations.Ground ground, Memory memory) {
    this.understanding = understanding;
    this.ground = ground;
    this.memory = memory;
  }

  /** The answer to an agent who hands over, in the light of all that was said before. */
  public Draft answer(HandedOver from) {
    from.conversation().forEach(this::hear);
    List<Heard.Attempted> wrong = take(from);
    Situation situation = Situations.of(ground, memory, Situations.silence(ground), "", List.of());
    return TurnEngine.takeOver(situation, memory, start(from), wrong);
  }

  private void hear(HandedOver.Line line) {
    if (line.byShopper()) {
      Reading reading = understanding.readAtOnce(Situations.utterance(ground, memory, line.text()));
      Situation situation = Situations.of(ground, memory, reading, line.text(), List.of());
      memory = TurnEngine.overheard(situation, memory);
      topic = reading.topic() == null ? topic : reading.topic();
      seq++;
      lastOfShopper = seq;
      ground = Situations.toldUpTo(ground, seq, situation.language());
    } else {
      memory = memory.said(false, line.text());
      seq++;
      ground = Situations.toldUpTo(ground, seq, ground.conversation().language());
    }
  }

  /** Takes the details that came beside the conversation: the agent's last word. */
  private List<Heard.Attempted> take(HandedOver from) {
    DetailCheck check = Scene.checkOf(ground.store(), ground.settings());
    List<Heard.Attempted> wrong = new ArrayList<>();
    for (Detail detail : Detail.values()) {
      String text = from.details().get(detail);
      if (text == null) {
        continue;
      }
      KnownDetails known = memory.known();
      switch (check.check(detail, text)) {
        case DetailCheck.Finding.Valid(String value) ->
            memory =
                memory.knowing(known.with(detail, new KnownDetail(value, DetailSource.API, false)));
        case DetailCheck.Finding.Wrong(DetailCheck.Fault fault) ->
            wrong.add(new Heard.Attempted(detail, text, fault));
      }
    }
    return wrong;
  }

  private Start start(HandedOver from) {
    int place = lastOfShopper == 0 ? seq + 1 : lastOfShopper;
    Learnt learnt = new Learnt(Optional.empty(), "", List.of(), from.attempted());
    Start start =
        Start.of(from.reason(), place, ground.now()).after(from.skill(), learnt).touching(topic);
    return switch (from.reason()) {
      case SKILL, SENSITIVE -> start.unasked();
      case EXPLICIT_REQUEST, BUTTON, API, FRUSTRATION, NOT_UNDERSTOOD -> start;
    };
  }
}
