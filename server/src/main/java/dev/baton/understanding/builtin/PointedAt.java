package dev.baton.understanding.builtin;

import dev.baton.shared.Detail;
import dev.baton.shared.EmailAddress;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.Utterance.Pending;
import dev.baton.understanding.Utterance.Said;
import dev.baton.understanding.detail.DetailWords;
import dev.baton.understanding.detail.Spotted;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address a message points at without writing it: "yes" to "did you mean …@gmail.com?",
 * "the first one" of two. Only where nobody says what was asked; else policy knows the question.
 */
final class PointedAt {
  private static final int LONGEST = 1_000;
  private static final int TELLING = 3;

  private final Utterance utterance;
  private final Scan scan;
  private final DetailWords words;

  PointedAt(Utterance utterance, Scan scan, DetailWords words) {
    this.utterance = utterance;
    this.scan = scan;
    this.words = words;
  }

  /** The address, at the message's first word, if any. */
  List<Spotted> email() {
    List<Said> context = utterance.context();
    boolean answers =
        utterance.asking().isEmpty()
            && utterance.pending() == Pending.NOTHING
            && scan.sight().size() > 0
            && context.size() > 1
            && !context.getLast().byShopper()
            && context.getLast().text().indexOf('?') >= 0;
    if (!answers) {
      return List.of();
    }
    List<String> given = new ArrayList<>();
    context.stream().filter(Said::byShopper).forEach(said -> given.addAll(in(said.text())));
    String address = confirmed(in(context.getLast().text()), given);
    address = address == null ? chosen(given) : address;
    int end = scan.sight().word(0).end();
    return address == null ? List.of() : List.of(new Spotted(Detail.EMAIL, address, 0, end));
  }

  /** The one address of the question, said yes to: another domain for one the shopper gave. */
  private @Nullable String confirmed(List<String> offered, List<String> given) {
    boolean yes = scan.of("affirm").stream().anyMatch(found -> found.from() <= 1);
    boolean slip =
        offered.size() == 1
            && given.stream().anyMatch(one -> local(one).equals(local(offered.getFirst())));
    return yes && slip && scan.of("deny").isEmpty() ? offered.getFirst() : null;
  }

  private static String local(String address) {
    return address.substring(0, address.lastIndexOf('@')).toLowerCase(Locale.ROOT);
  }

  /** One of several the shopper gave: the one that holds a word of the message, or by its place. */
  private @Nullable String chosen(List<String> given) {
    List<String> several = given.stream().distinct().toList();
    if (several.size() < 2) {
      return null;
    }
    String chosen = null;
    for (int i = 0; i < scan.sight().size(); i++) {
      String word = scan.sight().word(i).text();
      List<String> holding =
          several.stream().filter(one -> word.length() >= TELLING && one.contains(word)).toList();
      if (holding.size() == 1) {
        return holding.getFirst();
      }
      chosen = words.isIn("place_first", word) ? several.getFirst() : chosen;
      chosen = words.isIn("place_last", word) ? several.getLast() : chosen;
    }
    return chosen;
  }

  /** The addresses written in a text. */
  private static List<String> in(String text) {
    String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<String> found = new ArrayList<>();
    for (String piece : start.split("\\s+", -1)) {
      String bare = piece.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
      EmailAddress.parse(bare).ifPresent(address -> found.add(address.value()));
    }
    return found;
  }
}
