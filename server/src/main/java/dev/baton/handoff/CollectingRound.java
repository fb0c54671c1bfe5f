package dev.baton.handoff;

import dev.baton.shared.Detail;
import dev.baton.shared.DetailSource;
import dev.baton.shared.DetailState;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.shopper.KnownDetail;
import dev.baton.shopper.KnownDetails;
import dev.baton.shopper.OrderFacts;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One round of gathering: a message goes in, a move comes out. Used once. */
final class CollectingRound {
  private static final List<Detail> RECALLED = List.of(Detail.NAME, Detail.PHONE);
  private static final int AGAIN_WHEN_REQUIRED = 2;
  private static final int AGAIN_WHEN_OPTIONAL = 1;

  private final CollectRules rules;
  private final OrderFacts orders;
  private final boolean shop;
  private final Map<Detail, HeldDetail> details = new EnumMap<>(Detail.class);
  private final Map<Detail, Integer> wrong = new EnumMap<>(Detail.class);
  private final Set<Detail> explained = EnumSet.noneOf(Detail.class);
  private final Set<Detail> asked = EnumSet.noneOf(Detail.class);
  private final Set<Detail> standing = EnumSet.noneOf(Detail.class);
  private final Set<String> settled;
  private final List<Line> said = new ArrayList<>();
  private final Set<Detail> recallable = EnumSet.noneOf(Detail.class);
  private final Set<Detail> askAgain = EnumSet.noneOf(Detail.class);
  private @Nullable Confirmation confirming;
  private @Nullable String checkedOrder;
  private boolean orderQueried;
  private boolean answered;
  private Optional<String> ended = Optional.empty();

  CollectingRound(Collector collector, Collecting state) {
    rules = collector.rules();
    orders = collector.orders();
    shop = collector.shop();
    details.putAll(state.details());
    wrong.putAll(state.wrong());
    explained.addAll(state.explained());
    asked.addAll(state.asked());
    standing.addAll(state.asking());
    settled = new HashSet<>(state.settled());
    recallable.addAll(state.recallable());
    confirming = state.confirming();
    checkedOrder = state.checkedOrder();
    orderQueried = state.orderQueried();
    answered = state.answered();
  }

  Move begin(KnownDetails known, KnownDetails earlier) {
    absorb(known);
    recall(earlier);
    return next();
  }

  Move take(Heard heard) {
    answered = true;
    Reading reading = heard.reading();
    if (reading.has(Command.Cancel.class) && heard.said().isEmpty()) {
      return end("never_mind");
    }
    absorb(heard.known());
    boolean answersConfirmation = settleConfirmation(heard);
    recall(heard.earlier());
    heard.attempts().forEach(this::wrongValue);
    if (!answersConfirmation) {
      decline(heard);
    }
    if (ended.isPresent()) {
      return end(ended.get());
    }
    explainWhy(reading);
    passOverUnanswered(heard);
    return next();
  }

  /** Takes over what is known; a value said later replaces one held earlier. */
  private void absorb(KnownDetails known) {
    known
        .values()
        .forEach(
            (detail, value) -> {
              HeldDetail held = details.get(detail);
              if (held == null || !value.value().equals(held.value())) {
                details.put(detail, HeldDetail.given(value));
              }
            });
    HeldDetail email = details.get(Detail.EMAIL);
    if (email != null && email.source() == DetailSource.TYPED && known.of(Detail.EMAIL).isEmpty()) {
      details.remove(Detail.EMAIL);
    }
  }

  /** What an earlier conversation knew counts for the same address, or once it is confirmed. */
  private void recall(KnownDetails earlier) {
    Optional<EmailAddress> before =
        earlier.of(Detail.EMAIL).map(KnownDetail::value).flatMap(EmailAddress::parse);
    if (before.isEmpty()) {
      return;
    }
    HeldDetail email = details.get(Detail.EMAIL);
    if (email == null) {
      if (settled.add(before.get().value())) {
        RECALLED.stream().filter(d -> earlier.of(d).isPresent()).forEach(recallable::add);
        confirming = new Confirmation(Confirmation.Kind.EARLIER, before.get().value());
      }
    } else if (email.value() != null
        && EmailAddress.parse(email.value()).filter(before.get()::sameAs).isPresent()) {
      for (Detail detail : RECALLED) {
        earlier.of(detail).ifPresent(value -> details.putIfAbsent(detail, HeldDetail.given(value)));
      }
    }
  }

  /** Reads the message as the answer to "use this address?" or "did you mean …?". */
  private boolean settleConfirmation(Heard heard) {
    Confirmation open = confirming;
    if (open == null) {
      return false;
    }
    Reading reading = heard.reading();
    boolean another = heard.said().contains(Detail.EMAIL);
    boolean yes =
        !another && (reading.has(Command.Affirm.class) || reading.has(Command.UseKnown.class));
    boolean no = reading.has(Command.Deny.class) || reading.has(Command.DeclineDetail.class);
    if (yes) {
      DetailSource source =
          open.kind() == Confirmation.Kind.SLIP ? DetailSource.TYPED : DetailSource.EARLIER;
      details.put(Detail.EMAIL, HeldDetail.given(new KnownDetail(open.value(), source, false)));
      settled.add(open.value());
      confirming = null;
    } else if (another || no || open.kind() == Confirmation.Kind.SLIP) {
      confirming = null;
    }
    return yes || no;
  }

  private void wrongValue(Heard.Attempted attempt) {
    Detail detail = attempt.detail();
    boolean wanted = standing.contains(detail) || rules.requires(detail);
    HeldDetail held = details.get(detail);
    if (!wanted || !rules.collects(detail) || (held != null && held.isGiven())) {
      return;
    }
    int times = wrong.merge(detail, 1, Integer::sum);
    int again = rules.requires(detail) ? AGAIN_WHEN_REQUIRED : AGAIN_WHEN_OPTIONAL;
    if (times <= again) {
      said.add(
          Line.of(
              "wrong_" + attempt.fault().name().toLowerCase(Locale.ROOT), "value", attempt.text()));
      askAgain.add(detail);
    } else if (detail == Detail.EMAIL) {
      ended = Optional.of("email_refused");
    } else {
      details.put(
          detail,
          new HeldDetail(attempt.text(), DetailState.NOT_VALID, DetailSource.TYPED, false, null));
    }
  }

  private void decline(Heard heard) {
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
    declined.removeIf(detail -> !rules.collects(detail) || details.containsKey(detail));
    declined.forEach(this::declineOne);
  }

  private void declineOne(Detail detail) {
    if (!rules.requires(detail)) {
      details.put(detail, HeldDetail.without(DetailState.SKIPPED));
    } else if (explained.add(detail)) {
      said.add(Line.of("why_" + detail.key()));
      askAgain.add(detail);
    } else if (detail == Detail.EMAIL || !rules.openWhenDeclined()) {
      ended = ended.or(() -> Optional.of(refusal(detail)));
    } else {
      details.put(detail, HeldDetail.without(DetailState.DECLINED));
    }
  }

  private static String refusal(Detail detail) {
    return detail.name().toLowerCase(Locale.ROOT) + "_refused";
  }

  private void explainWhy(Reading reading) {
    for (Command.AskWhy why : reading.all(Command.AskWhy.class)) {
      Set<Detail> about = why.detail() == null ? standing : EnumSet.of(why.detail());
      for (Detail detail : about) {
        Line line = Line.of("why_" + detail.key());
        if (!said.contains(line)) {
          said.add(line);
        }
        askAgain.add(detail);
      }
      if (confirming != null || about.isEmpty()) {
        said.add(Line.of("why_email"));
      }
    }
  }

  /** An optional detail is asked for once: an answer to something else passes it over. */
  private void passOverUnanswered(Heard heard) {
    Reading reading = heard.reading();
    boolean digresses =
        reading.has(Command.AskQuestion.class)
            || reading.has(Command.StartSkill.class)
            || reading.has(Command.AskWhetherHuman.class)
            || reading.has(Command.AskWhy.class);
    for (Detail detail : standing) {
      boolean stays = digresses || askAgain.contains(detail);
      if (rules.isOptional(detail) && !details.containsKey(detail) && !stays) {
        details.put(detail, HeldDetail.without(DetailState.SKIPPED));
      }
    }
  }

  /** The next question, or the end of asking. */
  Move next() {
    if (confirming == null) {
      suspectSlip();
    }
    Confirmation open = confirming;
    if (open != null) {
      return new Move.Confirm(state(Set.of()), said, open);
    }
    if (checkOrder()) {
      return ask(EnumSet.of(Detail.ORDER_NUMBER), !rules.requires(Detail.ORDER_NUMBER));
    }
    List<Detail> missing = missing();
    if (missing.isEmpty()) {
      return new Move.Submit(state(Set.of()), said);
    }
    Detail first = missing.getFirst();
    if (first == Detail.EMAIL && missing.contains(Detail.NAME) && asksNameToo()) {
      return ask(EnumSet.of(Detail.EMAIL, Detail.NAME), false);
    }
    return ask(EnumSet.of(first), !rules.requires(first));
  }

  private boolean asksNameToo() {
    return rules.requires(Detail.NAME) && !(shop && details.containsKey(Detail.ORDER_NUMBER));
  }

  private Move ask(Set<Detail> asking, boolean optional) {
    asked.addAll(asking);
    return new Move.Ask(state(asking), said, asking, optional);
  }

  /** An end speaks for itself: reasons to go on are not said any more. */
  private Move end(String because) {
    confirming = null;
    said.clear();
    return new Move.End(state(Set.of()), said, because);
  }

  /** What is still to be asked: required before optional, each in order, a photo last. */
  List<Detail> missing() {
    List<Detail> missing = new ArrayList<>();
    for (boolean required : new boolean[] {true, false}) {
      for (Detail detail : List.of(Detail.EMAIL, Detail.NAME, Detail.PHONE, Detail.ORDER_NUMBER)) {
        if (rules.requires(detail) == required) {
          addMissing(detail, missing);
        }
      }
    }
    addMissing(Detail.PHOTO, missing);
    if (confirming != null) {
      missing.remove(Detail.EMAIL);
      missing.removeAll(recallable);
    }
    return missing;
  }

  private void addMissing(Detail detail, List<Detail> missing) {
    boolean open = !details.containsKey(detail);
    if (rules.collects(detail) && open) {
      missing.add(detail);
    }
  }

  private boolean isGiven(Detail detail) {
    HeldDetail held = details.get(detail);
    return held != null && held.isGiven();
  }

  private void suspectSlip() {
    HeldDetail email = details.get(Detail.EMAIL);
    if (email == null || email.source() != DetailSource.TYPED || email.value() == null) {
      return;
    }
    EmailAddress.parse(email.value())
        .flatMap(EmailSlips::suggestion)
        .filter(meant -> settled.add(email.value()))
        .ifPresent(meant -> confirming = new Confirmation(Confirmation.Kind.SLIP, meant.value()));
  }

  /**
   * Asks the shop about the order number. True when the shopper should check the number once: it
   * was asked for and the shop does not know it.
   */
  private boolean checkOrder() {
    HeldDetail number = details.get(Detail.ORDER_NUMBER);
    if (number == null || !number.isGiven() || number.value() == null) {
      return false;
    }
    if (!asked.contains(Detail.ORDER_NUMBER) && !details.containsKey(Detail.EMAIL)) {
      return false;
    }
    String key = number.value() + " " + provenOrTypedEmail().map(EmailAddress::key).orElse("");
    if (key.equals(checkedOrder)) {
      return false;
    }
    checkedOrder = key;
    switch (orders.check(new OrderNumber(number.value()), provenOrTypedEmail())) {
      case OrderFacts.Check.Matches(Optional<String> name) -> {
        details.put(Detail.ORDER_NUMBER, number.asVerified());
        name.ifPresent(this::supplyName);
      }
      case OrderFacts.Check.OtherEmail() ->
          details.put(
              Detail.ORDER_NUMBER, number.noting("The shop has this order under another email."));
      case OrderFacts.Check.NotFound() -> {
        details.put(Detail.ORDER_NUMBER, number.as(DetailState.NOT_FOUND));
        if (asked.contains(Detail.ORDER_NUMBER) && !orderQueried) {
          orderQueried = true;
          said.add(Line.of("order_not_found", "order", "#" + number.value()));
          return true;
        }
      }
      case OrderFacts.Check.Found(), OrderFacts.Check.Unknown() -> {}
    }
    return false;
  }

  private Optional<EmailAddress> provenOrTypedEmail() {
    HeldDetail email = details.get(Detail.EMAIL);
    if (email == null || !email.isGiven() || email.value() == null) {
      return Optional.empty();
    }
    boolean usable = email.source() == DetailSource.TYPED || email.verified();
    return usable ? EmailAddress.parse(email.value()) : Optional.empty();
  }

  private void supplyName(String name) {
    if (!isGiven(Detail.NAME)) {
      details.put(
          Detail.NAME, new HeldDetail(name, DetailState.GIVEN, DetailSource.ORDER, false, null));
    }
  }

  private Collecting state(Set<Detail> asking) {
    return new Collecting(
        details,
        asking,
        confirming,
        wrong,
        explained,
        asked,
        settled,
        recallable,
        checkedOrder,
        orderQueried,
        answered);
  }
}
