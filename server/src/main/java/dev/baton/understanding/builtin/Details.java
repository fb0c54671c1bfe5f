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
    found.addAll(emails);
    Set<Integer> marked = new HashSet<>();
    for (Found order : scan.of("order_is")) {
      marked.add(order.to());
    }
    boolean orderMatter = ORDER_MATTERS.contains(matter.intent());
    OrderNumbers.Hints hints =
        new OrderNumbers.Hints(
            utterance.orderPattern(), asking.contains(Detail.ORDER_NUMBER), orderMatter);
    List<Spotted> certain =
        OrderNumbers.find(
            text,
            scan.sight(),
            marked,
            new OrderNumbers.Hints(utterance.orderPattern(), false, false),
            found);
    found.addAll(certain);
    for (Spotted phone : Phones.find(text, utterance.country(), asking.contains(Detail.PHONE))) {
      if (found.stream().noneMatch(phone::overlaps)) {
        found.add(phone);
      }
    }
    if (certain.isEmpty()) {
      found.addAll(OrderNumbers.find(text, scan.sight(), marked, hints, found));
    }
    name(engine, scan, found, asking.contains(Detail.NAME), matter);
    found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return new Details(found, !found.isEmpty() && !scan.of("correction").isEmpty());
  }

  private static void name(
      Engine engine, Scan scan, List<Spotted> found, boolean asked, Matter matter) {
    Names names = new Names(scan.sight(), engine.book().vocabulary(), engine.firstNames(), found);
    for (String label : List.of("name_strong", "name_weak")) {
      for (Found intro : scan.of(label)) {
        if (intro.to() < scan.sight().size()) {
          Spotted name = names.after(intro.to(), label.equals("name_weak"));
          if (name != null && found.stream().noneMatch(name::overlaps)) {
            found.add(name);
            return;
          }
        }
      }
    }
    Spotted bare = names.bare(asked);
    if (bare != null && (asked || matter.by() == null)) {
      found.add(bare);
    }
  }

  /** Whether a word belongs to a detail. */
  boolean covers(int start, int end) {
    return spotted.stream().anyMatch(s -> s.start() < end && start < s.end());
  }
}
