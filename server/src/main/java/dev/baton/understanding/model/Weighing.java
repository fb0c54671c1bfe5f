package dev.baton.understanding.model;

import dev.baton.shared.Detail;
import dev.baton.understanding.Command;
import dev.baton.understanding.Intent;
import dev.baton.understanding.Reading;
import dev.baton.understanding.SensitiveTopic;
import dev.baton.understanding.Trigger;
import dev.baton.understanding.Understanding;
import dev.baton.understanding.Utterance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a language model's proposals counts, beside what the built-in engine read. The rules:
 *
 * <ol>
 *   <li>What the built-in engine read stands. Only a matter it was unsure of gives way to another.
 *   <li>Every proposal quotes the message. Without whole words of it, it is nothing.
 *   <li>A detail stands in the message word for word, and the built-in engine, given the value
 *       alone as an answer, reads the same. An email or a phone number counts only while it is
 *       asked for, an order number then or in the store's own pattern. (Policy adds: a value that
 *       is known is not replaced, and one that is not valid is nothing.)
 *   <li>What settles something, a yes, a stop, a skip, "use what you have", no person wanted,
 *       counts only when the built-in engine reads the quotation alone the same way. A no is enough
 *       of a no to a question that stands open, and never a bare one.
 *   <li>A wish for a person, a sensitive topic and a skill are marked as {@link Reading#inferred}:
 *       they may start the gathering of details, but policy makes no ticket of them without a word
 *       of the shopper in between.
 *   <li>Courtesies count when there is nothing else.
 * </ol>
 */
final class Weighing {
  private static final double CONFIDENCE = 0.6;
  private static final Set<Intent> SKILLS =
      EnumSet.range(Intent.TRACK_ORDER, Intent.CHANGE_ADDRESS);
  private static final Set<Intent> QUESTIONS =
      EnumSet.range(Intent.PRODUCT_QUESTION, Intent.COMPLAINT);

  private final Understanding builtIn;
  private final Utterance utterance;
  private final Reading local;
  private final Quotes message;
  private final List<Command> added = new ArrayList<>();
  private @Nullable SensitiveTopic topic;
  private @Nullable Intent matter;
  private boolean frustrated;

  private Weighing(Understanding builtIn, Utterance utterance, Reading local) {
    this.builtIn = builtIn;
    this.utterance = utterance;
    this.local = local;
    this.message = Quotes.in(List.of(utterance.text(), Withheld.from(utterance, local)));
  }

  /** The reading with what counts of the proposals. */
  static Reading of(
      Understanding builtIn, Utterance utterance, Reading local, List<Proposed> proposals) {
    Weighing weighing = new Weighing(builtIn, utterance, local);
    proposals.stream().filter(p -> weighing.message.hold(p.because())).forEach(weighing::weigh);
    return weighing.result();
  }

  private void weigh(Proposed proposed) {
    String by = proposed.because();
    switch (proposed.kind()) {
      case WANT_PERSON -> person(by);
      case SENSITIVE -> sensitive(proposed);
      case FRUSTRATED -> {
        frustrated = true;
        add(new Command.StartHandoff(Trigger.FRUSTRATION, null, by));
      }
      case GIVE_DETAIL -> detail(proposed);
      case START_SKILL -> skill(proposed);
      case ASK_QUESTION -> question(proposed);
      case YES -> agreed(by, Command.Affirm.class);
      case CANCEL -> agreed(by, Command.Cancel.class);
      case DECLINE_DETAIL -> agreed(by, Command.DeclineDetail.class);
      case USE_KNOWN -> agreed(by, Command.UseKnown.class);
      case REFUSE_PERSON -> agreed(by, Command.RefuseHandoff.class);
      case NO -> no(by);
      case ASK_WHY -> {
        if (!utterance.asking().isEmpty()) {
          add(new Command.AskWhy(askable(proposed.detail()), by));
        }
      }
      case ASK_WHETHER_HUMAN -> add(new Command.AskWhetherHuman(by));
      case PROTEST -> add(new Command.Protest(by));
      case GREET -> courtesy(new Command.Greet(by));
      case THANK -> courtesy(new Command.Thank(by));
      case GOODBYE -> courtesy(new Command.SayGoodbye(by));
    }
  }

  private void person(String by) {
    boolean otherwise =
        local.has(Command.AskWhetherHuman.class) || local.has(Command.RefuseHandoff.class);
    if (!otherwise) {
      add(new Command.StartHandoff(Trigger.EXPLICIT, null, by));
    }
  }

  private void sensitive(Proposed proposed) {
    if (proposed.topic() != null && topic == null) {
      topic = proposed.topic();
      add(new Command.StartHandoff(Trigger.SENSITIVE, topic, proposed.because()));
    }
  }

  private void skill(Proposed proposed) {
    if (proposed.intent() != null && SKILLS.contains(proposed.intent()) && matter == null) {
      matter = proposed.intent();
      add(new Command.StartSkill(proposed.intent(), proposed.aspects(), proposed.because()));
    }
  }

  private void question(Proposed proposed) {
    if (proposed.intent() != null && QUESTIONS.contains(proposed.intent()) && matter == null) {
      matter = proposed.intent();
      add(new Command.AskQuestion(proposed.intent(), proposed.because()));
    }
  }

  private void detail(Proposed proposed) {
    Detail detail = proposed.detail();
    if (detail == null || !mayBeGiven(detail) || !message.hold(proposed.value())) {
      return;
    }
    List<Command.GiveDetail> alone =
        alone(proposed.value(), Set.of(detail)).all(Command.GiveDetail.class).stream()
            .filter(given -> given.detail() == detail)
            .toList();
    if (alone.size() == 1) {
      String value = alone.getFirst().text();
      add(new Command.GiveDetail(detail, value, false, proposed.because()));
    }
  }

  private boolean mayBeGiven(Detail detail) {
    boolean given =
        local.all(Command.GiveDetail.class).stream().anyMatch(g -> g.detail() == detail)
            || added.stream()
                .anyMatch(c -> c instanceof Command.GiveDetail(var d, _, _, _) && d == detail);
    boolean asked = utterance.asking().contains(detail);
    return !given
        && switch (detail) {
          case EMAIL, PHONE -> asked;
          case ORDER_NUMBER -> asked || utterance.orderPattern() != null;
          case NAME -> true;
          case PHOTO -> false;
        };
  }

  private void no(String by) {
    boolean open = utterance.pending() != Utterance.Pending.NOTHING;
    if (open && !local.has(Command.Affirm.class)) {
      add(new Command.Deny(false, by));
    }
  }

  private void agreed(String by, Class<? extends Command> kind) {
    alone(by, utterance.asking()).first(kind).ifPresent(this::add);
  }

  private void courtesy(Command command) {
    if (local.commands().isEmpty() && !local.substance()) {
      add(command);
    }
  }

  private @Nullable Detail askable(@Nullable Detail detail) {
    return detail == Detail.PHOTO ? null : detail;
  }

  /** These words as the built-in engine reads them, with nothing around them. */
  private Reading alone(String words, Set<Detail> asking) {
    return builtIn.read(
        new Utterance(
            words,
            List.of(),
            asking,
            utterance.pending(),
            utterance.country(),
            utterance.orderPattern(),
            utterance.spoken()));
  }

  private void add(Command command) {
    if (local.commands().stream().noneMatch(c -> c.getClass() == command.getClass())
        || command instanceof Command.GiveDetail
        || command instanceof Command.StartHandoff
        || isMatter(command)) {
      added.add(command);
    }
  }

  private Reading result() {
    List<Command> commands = new ArrayList<>(local.commands());
    if (matter != null) {
      commands.removeIf(Weighing::isMatter);
    }
    commands.addAll(added);
    return new Reading(
        local.language(),
        Optional.ofNullable(local.trigger()).orElse(frustrated ? Trigger.FRUSTRATION : null),
        local.topic() == null ? topic : local.topic(),
        matter == null ? local.intent() : matter,
        matter == null ? local.confidence() : CONFIDENCE,
        commands,
        local.substance() || matter != null,
        local.speech(),
        added);
  }

  private static boolean isMatter(Command command) {
    return command instanceof Command.StartSkill || command instanceof Command.AskQuestion;
  }
}
