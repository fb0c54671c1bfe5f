package dev.baton.support.internal;

import dev.baton.commerce.DeliveryAddress;
import dev.baton.commerce.Order;
import dev.baton.shared.Detail;
import dev.baton.skill.Step;
import dev.baton.skill.Turn;
import dev.baton.support.address.AddressText;
import dev.baton.support.address.Parts;
import dev.baton.support.address.Parts.Part;
import dev.baton.understanding.Command;
import dev.baton.understanding.Command.GiveDetail;
import dev.baton.understanding.Intent;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The address an order shall go to, gathered part by part as it is said. */
final class NewAddress {
  private static final String ADDRESS = "address";
  private static final String PART = "address.";
  private static final Set<Intent> OWN = EnumSet.of(Intent.CHANGE_ADDRESS);

  /** What beside an address is none of it; where it was asked for, a number belongs to it. */
  private static final Set<Detail> OTHERS =
      EnumSet.of(Detail.ORDER_NUMBER, Detail.EMAIL, Detail.PHONE);

  private static final Set<Detail> APART = EnumSet.of(Detail.EMAIL);

  private final Exchange exchange;
  private final Parts parts;
  private final boolean news;

  /** Takes what this message says of it. */
  NewAddress(Exchange exchange) {
    this.exchange = exchange;
    Parts before = Parts.of(exchange.memory()::get);
    this.parts = heard(before);
    this.news = !parts.equals(before);
    parts.kept().forEach(exchange.memory()::put);
    if (!parts.equals(Parts.NONE)) {
      exchange.wants("Wants an order sent to another address: " + parts.line(Locale.ENGLISH));
    }
  }

  private Parts heard(Parts before) {
    AddressText text = new AddressText(exchange.turn().store().country());
    List<String> others =
        exchange.reading().all(GiveDetail.class).stream()
            .filter(given -> (isAsked() ? APART : OTHERS).contains(given.detail()))
            .map(GiveDetail::text)
            .toList();
    String message = exchange.turn().text();
    Optional<Part> part = askedPart();
    if (part.isPresent()) {
      return text.completed(before, part.get(), message, others);
    }
    if (before.isWhole() && !exchange.turn().first()) {
      return text.corrected(before, withoutNumberAsked(message), others);
    }
    Parts fresh = text.read(message, others, isAsked());
    return fresh.equals(Parts.NONE) ? before : fresh;
  }

  /** The number of the order that was asked for is no postcode. */
  private String withoutNumberAsked(String message) {
    boolean asked = Set.of("pair", "mentioned").contains(exchange.memory().at());
    return asked
        ? exchange
            .turn()
            .orderNumber()
            .map(number -> message.replace(number.value(), " "))
            .orElse(message)
        : message;
  }

  private Optional<Part> askedPart() {
    return List.of(Part.values()).stream()
        .filter(part -> exchange.memory().at().equals(PART + part.key()))
        .findFirst();
  }

  /** Whether the question that stands asks for it, or for a part. */
  boolean isAsked() {
    return exchange.memory().at().startsWith(ADDRESS);
  }

  /** Whether this message said anything of it. */
  boolean news() {
    return news;
  }

  /** Whether the message only says what somebody's address is. */
  boolean isMention() {
    String text = Choice.plain(exchange.turn().text()).strip();
    return parts.street() != null
        && exchange.voice().words("address.mention").stream()
            .anyMatch(words -> text.startsWith(Choice.plain(words)));
  }

  /**
   * Whether the message says to send something to an address that is whole; a question that names
   * no order is one about delivery.
   */
  boolean isDirection() {
    boolean question = exchange.turn().text().contains("?");
    if (question && !exchange.gives(Detail.ORDER_NUMBER)) {
      return false;
    }
    List<String> verbs = exchange.voice().words("address.send");
    return parts.isWhole()
        && Stream.of(Choice.plain(exchange.turn().text()).split("[^\\p{L}]+", -1))
            .anyMatch(word -> verbs.stream().anyMatch(word::startsWith));
  }

  /** All that is known, as it is told to the shopper; empty when nothing is. */
  String line() {
    return parts.equals(Parts.NONE) ? "" : parts.line(exchange.voice().locale());
  }

  /** All of it; to the customer, when nobody else was named. */
  DeliveryAddress to(Order order) {
    return parts.to(order.customerName());
  }

  /**
   * Asks for what is still missing.
   *
   * @param all whether every part is needed: a person can ask for the rest
   */
  Optional<Step> missing(Order order, boolean all) {
    boolean unheard = !news && exchange.memory().at().equals(ADDRESS);
    Optional<Part> part =
        parts.street() == null || unheard ? Optional.of(Part.STREET) : parts.missing();
    if (part.isEmpty() && parts.recipient() == null && order.customerName() == null) {
      part = Optional.of(Part.RECIPIENT);
    }
    return part.filter(p -> all || p == Part.STREET).flatMap(p -> ask(order, p, all));
  }

  private Optional<Step> ask(Order order, Part part, boolean all) {
    boolean whole = part == Part.STREET;
    Voice voice = exchange.voice();
    String question =
        voice.say(
            whole ? "address.ask" : "address.ask." + part.key(), "order", order.number().spoken());
    String at = whole ? ADDRESS : PART + part.key();
    Set<Detail> asking = part == Part.RECIPIENT ? Set.of(Detail.NAME) : Set.of();
    boolean stands = exchange.memory().at().equals(at);
    inOwnWords(part);
    if (news || !stands) {
      exchange.memory().forget("unclear");
      return Optional.of(exchange.ask(at, question, asking));
    }
    if (exchange.reading().has(Command.AskWhy.class)) {
      return Optional.of(exchange.ask(at, voice.say("address.why") + " " + question, asking));
    }
    if (exchange.reading().has(Command.Deny.class)
        || exchange.reading().has(Command.DeclineDetail.class)) {
      return Optional.of(exchange.finish(voice.say("address.left")));
    }
    if (exchange.digresses(OWN)) {
      return Optional.of(new Step.Pass());
    }
    if (exchange.patient()) {
      return Optional.of(exchange.ask(at, voice.say("address.unclear") + " " + question, asking));
    }
    exchange.tried("Read the new address", "Not understood: see what the shopper wrote");
    return all
        ? Optional.of(
            exchange.escalate(voice.say("address.unread", "order", order.number().spoken())))
        : Optional.empty();
  }

  private void inOwnWords(Part part) {
    if (part != Part.RECIPIENT) {
      exchange.memory().put(Turn.OWN_WORDS, "yes");
    }
  }

  /** Nothing was changed, and the address was not the right one. */
  Step anew() {
    exchange.memory().forget("unclear");
    inOwnWords(Part.STREET);
    return exchange.ask(ADDRESS, exchange.voice().say("address.wrong"), Set.of());
  }
}
