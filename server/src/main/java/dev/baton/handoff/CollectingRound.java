package dev.baton.handoff;

import dev.baton.shared.Detail;
import dev.baton.shared.DetailState;
import dev.baton.shopper.KnownDetail;
import dev.baton.shopper.KnownDetails;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Trigger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One round of gathering: a message goes in, a move comes out. Used once. */
final class CollectingRound {
  private static final List<Detail> ORDER =
      List.of(Detail.EMAIL, Detail.NAME, Detail.PHONE, Detail.ORDER_NUMBER);

  private final CollectRules rules;
  private final boolean shop;
  private final Gathering gathering;
  private final EmailQuestion email;
  private final OrderQuestion order;
  private final Reluctance reluctance;
  private final Set<Detail> asked = EnumSet.noneOf(Detail.class);
  private final Set<Detail> standing = EnumSet.noneOf(Detail.class);
  private boolean answered;

  CollectingRound(Collector collector, Collecting state) {
    rules = collector.rules();
    shop = collector.shop();
    gathering = new Gathering(state.details());
    email = new EmailQuestion(gathering, state);
    order = new OrderQuestion(gathering, collector.orders(), state);
    reluctance = new Reluctance(gathering, rules, state);
    asked.addAll(state.asked());
    standing.addAll(state.asking());
    answered = state.answered();
  }

  Move begin(KnownDetails known, KnownDetails earlier, List<Heard.Attempted> wrong) {
    gathering.absorb(known);
    email.recall(earlier);
    wrong.forEach(attempt -> reluctance.wrongValue(attempt, false));
    return next();
  }

  Move take(Heard heard) {
    answered = true;
    Reading reading = heard.reading();
    boolean unwanted =
        reading.has(Command.RefuseHandoff.class) && reading.trigger() != Trigger.EXPLICIT;
    if ((reading.has(Command.Cancel.class) || unwanted) && heard.said().isEmpty()) {
      return end("never_mind");
    }
    gathering.absorb(heard.known());
    boolean answersEmailQuestion = email.settle(heard);
    email.recall(heard.earlier());
    heard
        .attempts()
        .forEach(attempt -> reluctance.wrongValue(attempt, standing.contains(attempt.detail())));
    if (!answersEmailQuestion) {
      declined(heard).forEach(reluctance::decline);
    }
    Optional<String> end = reluctance.end();
    if (end.isPresent()) {
      return end(end.get());
    }
    explainWhy(reading);
    passOverUnanswered(reading);
    return next();
  }

  Move recognise(KnownDetails known) {
    gathering.absorb(known);
    if (known.of(Detail.EMAIL).filter(KnownDetail::verified).isPresent()) {
      email.drop();
    }
    return next();
  }

  /** The details the message refuses. */
  private Set<Detail> declined(Heard heard) {
    Reading reading = heard.reading();
    Set<Detail> declined = EnumSet.noneOf(Detail.class);
    for (Command.DeclineDetail command : reading.all(Command.DeclineDetail.class)) {
      if (command.detail() == null) {
        declined.addAll(standing);
      } else {
        declined.add(command.detail());
      }
    }
    if (declined.isEmpty()
        && reading.first(Command.Deny.class).filter(Command.Deny::bare).isPresent()) {
      declined.addAll(standing);
    }
    heard.said().forEach(declined::remove);
    return declined;
  }

  private void explainWhy(Reading reading) {
    for (Command.AskWhy why : reading.all(Command.AskWhy.class)) {
      Set<Detail> about = why.detail() == null ? standing : EnumSet.of(why.detail());
      about.forEach(detail -> gathering.say(Line.of("why_" + detail.key()), detail));
      if (email.standing() != null || about.isEmpty()) {
        gathering.say(Line.of("why_email"));
      }
    }
  }

  /** An optional detail is asked for once: an answer to something else passes it over. */
  private void passOverUnanswered(Reading reading) {
    boolean digresses =
        reading.has(Command.AskQuestion.class)
            || reading.has(Command.StartSkill.class)
            || reading.has(Command.AskWhetherHuman.class)
            || reading.has(Command.AskWhy.class);
    for (Detail detail : standing) {
      boolean stays = digresses || gathering.isAskedAgain(detail);
      if (rules.isOptional(detail) && !gathering.holds(detail) && !stays) {
        gathering.hold(detail, HeldDetail.without(DetailState.SKIPPED));
      }
    }
  }

  /** The next question, or the end of asking. */
  Move next() {
    email.suspectSlip();
    @Nullable Confirmation open = email.standing();
    if (open != null) {
      return new Move.Confirm(state(Set.of()), gathering.said(), open);
    }
    if (order.check(asked.contains(Detail.ORDER_NUMBER))) {
      return ask(EnumSet.of(Detail.ORDER_NUMBER), !rules.requires(Detail.ORDER_NUMBER));
    }
    List<Detail> missing = missing();
    if (missing.isEmpty()) {
      return new Move.Submit(state(Set.of()), gathering.said());
    }
    Detail first = missing.getFirst();
    if (first == Detail.EMAIL && missing.contains(Detail.NAME) && asksNameToo()) {
      return ask(EnumSet.of(Detail.EMAIL, Detail.NAME), false);
    }
    return ask(EnumSet.of(first), !rules.requires(first));
  }

  private boolean asksNameToo() {
    return rules.requires(Detail.NAME) && !(shop && gathering.holds(Detail.ORDER_NUMBER));
  }

  private Move ask(Set<Detail> asking, boolean optional) {
    asked.addAll(asking);
    return new Move.Ask(state(asking), gathering.said(), asking, optional);
  }

  /** An end speaks for itself: reasons to go on are not said any more. */
  private Move end(String because) {
    email.drop();
    return new Move.End(state(Set.of()), List.of(), because);
  }

  /** What is still to be asked: required before optional, each in order, a photo last. */
  List<Detail> missing() {
    List<Detail> missing = new ArrayList<>();
    for (boolean required : new boolean[] {true, false}) {
      for (Detail detail : ORDER) {
        if (rules.requires(detail) == required) {
          addMissing(detail, missing);
        }
      }
    }
    addMissing(Detail.PHOTO, missing);
    if (email.standing() != null) {
      missing.remove(Detail.EMAIL);
      missing.removeAll(email.recallable());
    }
    return missing;
  }

  private void addMissing(Detail detail, List<Detail> missing) {
    if (rules.collects(detail) && !gathering.holds(detail)) {
      missing.add(detail);
    }
  }

  private Collecting state(Set<Detail> asking) {
    return new Collecting(
        gathering.details(),
        asking,
        email.standing(),
        reluctance.wrong(),
        reluctance.explained(),
        asked,
        email.settled(),
        email.recallable(),
        order.checked(),
        order.queried(),
        answered);
  }
}
