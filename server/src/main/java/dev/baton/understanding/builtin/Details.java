package dev.baton.understanding.builtin;

import dev.baton.shared.Detail;
import dev.baton.understanding.Intent;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.detail.Emails;
import dev.baton.understanding.detail.Names;
import dev.baton.understanding.detail.OrderNumbers;
import dev.baton.understanding.detail.Phones;
import dev.baton.understanding.detail.Spotted;
import dev.baton.understanding.grammar.Message;
import dev.baton.understanding.grammar.PhraseBook.Found;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values for details that a message gives.
 *
 * @param correction whether they are said to replace earlier ones
 */
record Details(List<Spotted> spotted, boolean correction) {
  private static final Set<Intent> ORDER_MATTERS =
      EnumSet.of(
          Intent.TRACK_ORDER,
          Intent.CANCEL_ORDER,
          Intent.RETURN_ORDER,
          Intent.REFUND_STATUS,
          Intent.CHANGE_ADDRESS);

  static Details of(Engine engine, Utterance utterance, Message message, Scan scan, Matter matter) {
    Set<Detail> asking = utterance.asking();
    List<Spotted> found = new ArrayList<>();
    String text = message.text();
    List<Spotted> emails = Emails.find(text, scan.sight(), asking.contains(Detail.EMAIL));
    found.addAll(new Mine(text, utterance.context()).among(emails));
    List<Spotted> left = new ArrayList<>(emails);
    left.removeIf(one -> found.stream().anyMatch(one::overlaps));
    Set<Integer> marked = new HashSet<>();
    for (Found order : scan.of("order_is")) {
      marked.add(order.to());
    }
    boolean asked = asking.contains(Detail.ORDER_NUMBER);
    boolean orderMatter = ORDER_MATTERS.contains(matter.intent());
    String pattern = utterance.orderPattern();
    boolean open = asked || isOneSided(utterance);
    var marks = new OrderNumbers.Hints(pattern, false, false, false);
    List<Spotted> certain = OrderNumbers.find(text, scan.sight(), marked, marks, found);
    found.addAll(certain);
    for (Spotted phone : Phones.find(text, utterance.country(), asking.contains(Detail.PHONE))) {
      if (found.stream().noneMatch(phone::overlaps)) {
        found.add(phone);
      }
    }
    if (certain.isEmpty()) {
      var hints = new OrderNumbers.Hints(pattern, asked, orderMatter, open && matter.by() == null);
      found.addAll(OrderNumbers.find(text, scan.sight(), marked, hints, found));
    }
    name(engine, scan, found, utterance, matter);
    found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    boolean correction = !found.isEmpty() && (!left.isEmpty() || corrects(scan, found));
    return new Details(found, correction);
  }

  /** Whether words of correction stand outside the details themselves. */
  private static boolean corrects(Scan scan, List<Spotted> found) {
    return scan.of("correction").stream()
        .anyMatch(
            cue -> {
              int start = scan.sight().word(cue.from()).start();
              return found.stream().noneMatch(one -> one.start() <= start && start < one.end());
            });
  }

  private static void name(
      Engine engine, Scan scan, List<Spotted> found, Utterance utterance, Matter matter) {
    boolean asked = utterance.asking().contains(Detail.NAME);
    Names names = new Names(scan.sight(), engine.book().vocabulary(), engine.firstNames(), found);
    Spotted name = introduced(scan, names, found);
    if (name == null && (asked || matter.by() == null)) {
      name = names.bare(asked);
    }
    if (name == null && !asked && isOneSided(utterance)) {
      name = names.unasked();
    }
    if (name != null) {
      found.add(name);
    }
  }

  /** Whether only the shopper's side is known, so that any message may answer a question. */
  private static boolean isOneSided(Utterance utterance) {
    return !utterance.context().isEmpty()
        && utterance.asking().isEmpty()
        && utterance.context().stream().allMatch(Utterance.Said::byShopper);
  }

  private static @Nullable Spotted introduced(Scan scan, Names names, List<Spotted> found) {
    Spotted best = null;
    for (Found intro : scan.of("name_strong")) {
      Spotted name = intro.to() < scan.sight().size() ? names.introduced(intro.to()) : null;
      best = name != null ? withLast(scan, names, name) : best;
    }
    for (Found intro : scan.of("name_weak")) {
      if (best == null && intro.to() < scan.sight().size()) {
        best = names.hinted(intro.to());
      }
    }
    for (Found outro : scan.of("name_before")) {
      best = best == null ? names.before(outro.from()) : best;
    }
    for (Found intro : scan.of("name_last")) {
      best = best == null && intro.to() < scan.sight().size() ? names.last(intro.to()) : best;
    }
    for (Found intro : scan.of("name_booked")) {
      best = best == null ? names.full(intro.to(), scan.sight().size()) : best;
    }
    for (Found outro : scan.of("name_party")) {
      best = best == null ? names.fullBefore(outro.from()) : best;
    }
    best = best == null ? names.opening() : best;
    return best != null && found.stream().anyMatch(best::overlaps) ? null : best;
  }

  /** "Linda last name London" is one name. */
  private static Spotted withLast(Scan scan, Names names, Spotted first) {
    for (Found intro : scan.of("name_last")) {
      Spotted last = intro.to() < scan.sight().size() ? names.last(intro.to()) : null;
      if (last != null && last.start() >= first.end()) {
        return new Spotted(
            Detail.NAME, first.text() + " " + last.text(), first.start(), last.end());
      }
    }
    return first;
  }

  /** Whether a word belongs to a detail. */
  boolean covers(int start, int end) {
    return spotted.stream().anyMatch(s -> s.start() < end && start < s.end());
  }
}
