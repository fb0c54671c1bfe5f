package dev.baton.support.internal;

import dev.baton.shared.Detail;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Language;
import dev.baton.shared.OrderNumber;
import dev.baton.skill.Instructed;
import dev.baton.skill.Skill;
import dev.baton.skill.Step;
import dev.baton.skill.Turn;
import dev.baton.support.answers.AnswersAccess;
import dev.baton.understanding.BuiltInUnderstanding;
import dev.baton.understanding.Command.GiveDetail;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Understanding;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.Utterance.Pending;
import dev.baton.understanding.Utterance.Said;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The skills behind the built-in understanding, without handoff and transport: enough to hear what
 * a shopper hears from them. A skill that waits reads the message first; where it passes, the
 * others may take it.
 */
final class Floor {
  private static final Understanding UNDERSTANDING = new BuiltInUnderstanding();

  private final Counter counter;
  private final List<Skill> skills;
  private final String conversation = UUID.randomUUID().toString();
  private final List<Said> said = new ArrayList<>();
  private Optional<EmailAddress> email = Optional.empty();
  private Optional<OrderNumber> number = Optional.empty();
  private Map<String, String> state = Map.of();
  private Set<Detail> asking = Set.of();
  private Pending pending = Pending.NOTHING;
  private @Nullable Skill waiting;
  private @Nullable Language language;

  Floor(Counter counter) {
    this.counter = counter;
    this.skills =
        List.of(
            new CancelOrder(counter.acts),
            new ChangeAddress(counter.acts),
            new TrackOrder(),
            new ReturnOrder(counter.acts, counter.shops),
            new Questions(
                AnswersAccess.demoBooks(counter.jdbc, counter.clock, counter.id), counter.shops));
  }

  /** The skill's step for a line, and which skill took it; a pass when none did. */
  record Heard(@Nullable Skill skill, Step step, Reading reading) {
    @Override
    public String toString() {
      String who = skill == null ? "-" : skill.name().key();
      return switch (step) {
        case Step.Ask ask -> who + " asks: " + ask.text();
        case Step.Finish finish -> who + " finishes: " + finish.text();
        case Step.Escalate escalate -> who + " escalates: " + escalate.escalation().lead();
        case Step.Refuse refuse -> who + " refuses: " + refuse.explanation();
        case Step.Pass pass -> "nobody";
      };
    }
  }

  Heard hear(String text) {
    Reading reading =
        UNDERSTANDING.read(new Utterance(text, said, asking, pending, "US", null, language));
    language = reading.language();
    remember(reading);
    Heard heard = answer(text, reading);
    said.add(new Said(true, text));
    said.add(new Said(false, heard.toString()));
    if (heard.skill() != null) {
      keep(heard.skill(), heard.step());
    }
    return heard;
  }

  private Heard answer(String text, Reading reading) {
    if (waiting != null) {
      Step step = waiting.take(turn(text, reading, state));
      if (!(step instanceof Step.Pass)) {
        return new Heard(waiting, step, reading);
      }
      state = new HashMap<>(state);
      state.put(Turn.INTERRUPTED, "yes");
    }
    for (Skill skill : skills) {
      if (skill != waiting && skill.startsWith(reading)) {
        Step step = skill.take(turn(text, reading, Map.of()));
        if (!(step instanceof Step.Pass)) {
          return new Heard(skill, step, reading);
        }
      }
    }
    return new Heard(null, new Step.Pass(), reading);
  }

  private void keep(Skill skill, Step step) {
    boolean waits = step instanceof Step.Ask;
    if (!waits && skill != waiting && waiting != null) {
      return;
    }
    waiting = waits ? skill : null;
    state = step instanceof Step.Ask ask ? ask.state() : Map.of();
    asking = step instanceof Step.Ask ask ? ask.asking() : Set.of();
    pending = step instanceof Step.Ask ask && ask.yesOrNo() ? Pending.SKILL : Pending.NOTHING;
  }

  private void remember(Reading reading) {
    for (GiveDetail give : reading.all(GiveDetail.class)) {
      if (give.detail() == Detail.EMAIL) {
        email = EmailAddress.parse(give.text()).or(() -> email);
      } else if (give.detail() == Detail.ORDER_NUMBER) {
        number = Optional.of(new OrderNumber(give.text()));
      }
    }
  }

  private Turn turn(String text, Reading reading, Map<String, String> kept) {
    return new Turn(
        counter.store,
        conversation,
        text,
        reading,
        kept,
        email,
        number,
        counter.orders(counter.shops, conversation, Optional.empty()),
        Instructed.NOT,
        reading.language(),
        counter.clock.instant(),
        false);
  }
}
