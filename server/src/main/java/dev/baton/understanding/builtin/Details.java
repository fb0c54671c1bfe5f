package dev.baton.understanding.builtin;

import dev.baton.shared.Detail;
import dev.baton.understanding.Intent;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.Utterance.Said;
import dev.baton.understanding.detail.EarlierNumbers;
import dev.baton.understanding.detail.Emails;
import dev.baton.understanding.detail.OrderNumbers;
import dev.baton.understanding.detail.Phones;
import dev.baton.understanding.detail.Spotted;
import dev.baton.understanding.grammar.Message;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values for details that a message gives.
 *
 * @param correction whether they are said to replace earlier ones
 */
record Details(List<Spotted> spotted, boolean correction) {
  /** None. */
  static final Details NONE = new Details(List.of(), false);

  private static final Set<Intent> ORDER_MATTERS =
      EnumSet.of(
          Intent.TRACK_ORDER,
          Intent.CANCEL_ORDER,
          Intent.RETURN_ORDER,
          Intent.REFUND_STATUS,
          Intent.CHANGE_ADDRESS);

  private static final int FEW_WORDS = 8;
  private static final int FEW_MESSAGES = 3;
  private static final int LONGEST = 1_000;

  /** A comma and a space at most. */
  private static final int NEXT = 2;

  static Details of(Engine engine, Utterance said, Message message, Scan scan, Matter matter) {
    Utterance utterance = Asked.in(engine, said);
    Set<Detail> asking = utterance.asking();
    List<Spotted> found = new ArrayList<>();
    String text = message.text();
    List<Spotted> emails =
        Emails.find(text, scan.sight(), asking.contains(Detail.EMAIL), engine.words());
    if (emails.isEmpty()) {
      emails = new PointedAt(said, scan, engine.words()).email();
    }
    List<Spotted> others = new ArrayList<>(emails);
    found.addAll(new Mine(text, utterance, engine.words()).among(emails));
    others.removeIf(one -> found.stream().anyMatch(one::overlaps));
    numbers(engine, utterance, message, scan, matter, found, others);
    boolean refused = isRefusal(scan) && !isFamily(engine, message);
    Spotted name = refused ? null : PersonName.in(engine, scan, found, utterance, matter);
    if (name != null && others.stream().noneMatch(name::overlaps) && !isCode(text, name.start())) {
      found.add(name);
    }
    found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    boolean correction = !found.isEmpty() && (!others.isEmpty() || corrects(engine, scan, found));
    return new Details(found, correction);
  }

  /** "I said no": nobody's name. */
  private static boolean isRefusal(Scan scan) {
    return Stream.concat(scan.of("deny").stream(), scan.of("decline").stream())
        .anyMatch(scan::isWhole);
  }

  /** "Mai" is a family before it is Italian for "never". */
  private static boolean isFamily(Engine engine, Message message) {
    return message.size() == 1
        && Character.isUpperCase(message.text().strip().codePointAt(0))
        && engine.words().isIn("family", message.words().getFirst().text());
  }

  /** Order numbers that are sure, then phone numbers, then what else may be an order number. */
  private static void numbers(
      Engine engine,
      Utterance utterance,
      Message message,
      Scan scan,
      Matter matter,
      List<Spotted> found,
      List<Spotted> others) {
    Set<Integer> marked = ends(scan, "order_is");
    Set<Integer> about = ends(scan, "order_about");
    String text = message.text();
    var search = new OrderNumbers.Search(text, scan.sight(), marked, about, engine.words());
    String pattern = utterance.orderPattern();
    List<Spotted> taken = new ArrayList<>(found);
    taken.addAll(others);
    boolean ordered = mentions(engine, "number_ordered", text);
    var sure = new OrderNumbers.Hints(pattern, false, false, false, ordered);
    List<Spotted> orders = OrderNumbers.find(search, sure, taken);
    taken.addAll(orders);
    boolean phone = utterance.asking().contains(Detail.PHONE);
    var dialled =
        new Phones.Search(text, scan.sight(), utterance.country(), phone, earlier(utterance));
    List<Spotted> phones = Phones.find(dialled, engine.words());
    phones.removeIf(one -> taken.stream().anyMatch(one::overlaps));
    taken.addAll(phones);
    if (orders.isEmpty()) {
      boolean asked = utterance.asking().contains(Detail.ORDER_NUMBER);
      boolean order =
          ORDER_MATTERS.contains(matter.intent())
              || !marked.isEmpty()
              || !about.isEmpty()
              || answers(engine, utterance, scan);
      boolean told = Asked.isOneSided(utterance) && isOrderTalk(engine, utterance);
      boolean open = (asked || told) && matter.by() == null;
      var hints = new OrderNumbers.Hints(pattern, asked, order, open, ordered);
      orders = OrderNumbers.find(search, hints, taken);
    }
    orders.stream().filter(Details::isNumber).forEach(found::add);
    phones.stream().filter(Details::isNumber).forEach(found::add);
  }

  private static EarlierNumbers earlier(Utterance utterance) {
    return EarlierNumbers.in(
        utterance.context().stream().filter(Said::byShopper).map(Said::text).toList());
  }

  /** Whether what stands right before a place is written for machines: "${jndi", "/etc". */
  private static boolean isCode(String text, int start) {
    return start > 0 && "/\\${}[]<>%#_&".indexOf(text.charAt(start - 1)) >= 0;
  }

  /** Zeros alone are no number: "null null null null" is how German says four of them. */
  private static boolean isNumber(Spotted one) {
    return one.text().chars().anyMatch(c -> Character.isLetterOrDigit(c) && c != '0');
  }

  private static Set<Integer> ends(Scan scan, String label) {
    Set<Integer> ends = new HashSet<>();
    scan.of(label).forEach(found -> ends.add(found.to()));
    return ends;
  }

  /** "Just the one, 8871", "sorry 40181, typo": a number while orders are talked about. */
  private static boolean answers(Engine engine, Utterance utterance, Scan scan) {
    int size = scan.sight().size();
    return size > 0
        && size <= FEW_WORDS
        && (holdsDigit(scan, size - 1) || !scan.of("correction").isEmpty())
        && utterance.context().reversed().stream()
            .limit(FEW_MESSAGES)
            .anyMatch(said -> mentions(engine, "number_order", said.text()));
  }

  private static boolean holdsDigit(Scan scan, int at) {
    return scan.sight().word(at).text().chars().anyMatch(Character::isDigit);
  }

  /** Whether orders, bookings or parcels were talked about. */
  private static boolean isOrderTalk(Engine engine, Utterance utterance) {
    return utterance.context().stream()
        .anyMatch(
            said ->
                mentions(engine, "number_ordered", said.text())
                    || mentions(engine, "number_order", said.text())
                    || mentions(engine, "order_talk", said.text()));
  }

  private static boolean mentions(Engine engine, String set, String text) {
    return text.length() <= LONGEST
        && Message.of(text).words().stream()
            .anyMatch(word -> engine.words().isIn(set, word.text()));
  }

  /**
   * Whether words of correction stand outside the details themselves; "not" only beside one ("it
   * has not arrived" corrects nothing).
   */
  private static boolean corrects(Engine engine, Scan scan, List<Spotted> found) {
    return scan.of("correction").stream()
        .anyMatch(
            cue -> {
              int start = scan.sight().word(cue.from()).start();
              int end = scan.sight().word(cue.to() - 1).end();
              String word = scan.sight().word(cue.from()).text();
              boolean not = cue.length() == 1 && engine.words().isIn("email_not", word);
              return found.stream().noneMatch(one -> one.start() <= start && start < one.end())
                  && (!not || found.stream().anyMatch(one -> isBeside(one, start, end)));
            });
  }

  private static boolean isBeside(Spotted one, int start, int end) {
    return Math.abs(start - one.end()) <= NEXT || Math.abs(one.start() - end) <= NEXT;
  }

  /** Whether a word belongs to a detail. */
  boolean covers(int start, int end) {
    return spotted.stream().anyMatch(s -> s.start() < end && start < s.end());
  }
}
