package dev.baton.understanding.builtin;

import dev.baton.understanding.detail.DetailWords;
import dev.baton.understanding.grammar.PhraseBook.Found;
import dev.baton.understanding.grammar.Word;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Tells whether a message says what the matter is. */
final class Substance {
  private static final Set<String> COURTESY =
      Set.of(
          "request",
          "request_always",
          "refuse",
          "greet",
          "thank",
          "goodbye",
          "affirm",
          "deny",
          "decline",
          "why",
          "cancel",
          "use_known",
          "name_strong",
          "name_weak",
          "name_sign",
          "name_thanks",
          "order_about",
          "correction",
          "order_is",
          "ask_human",
          "protest",
          "filler");
  private static final Set<String> INTRODUCES =
      Set.of("name_strong", "name_weak", "name_sign", "order_is", "correction", "affirm", "thank");
  private static final int ENOUGH = 3;

  /** Words between a value and what it is called: "my email is". */
  private static final List<String> LINKS = List.of("number_link", "number_be", "email_own");

  /** The longest word that may stand before them: "and". */
  private static final int SMALL = 3;

  private Substance() {}

  /** Whether a message gives details, says what they are, and no more: "and my email is …". */
  static boolean isAllDetails(Scan scan, Details details, DetailWords words) {
    if (details.spotted().isEmpty()) {
      return false;
    }
    int others = 0;
    for (int i = 0; i < scan.sight().size(); i++) {
      Word word = scan.sight().word(i);
      boolean told =
          details.covers(word.start(), word.end())
              || isIn(scan, i, Substance::isCalled)
              || LINKS.stream().anyMatch(set -> words.isIn(set, word.text()));
      others += told ? 0 : 1;
      if (!told && (others > 1 || word.text().length() > SMALL)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(Scan scan, int at, Predicate<Found> wanted) {
    return scan.likely().stream().anyMatch(f -> wanted.test(f) && f.from() <= at && at < f.to());
  }

  private static boolean isCalled(Found found) {
    return found.label().startsWith("detail ") || INTRODUCES.contains(found.label());
  }

  static boolean in(Scan scan, Details details, Matter matter, DetailWords words) {
    if (matter.by() != null && !isCourtesy(matter)) {
      return true;
    }
    if (isAllDetails(scan, details, words)) {
      return false;
    }
    int left = 0;
    for (int i = 0; i < scan.sight().size(); i++) {
      Word word = scan.sight().word(i);
      boolean told = details.covers(word.start(), word.end()) || isIn(scan, i, Substance::isEmpty);
      if (!told && word.text().length() > 1) {
        left++;
      }
    }
    return left >= ENOUGH;
  }

  private static boolean isEmpty(Found found) {
    return COURTESY.contains(found.label()) || AskedLanguage.is(found);
  }

  private static boolean isCourtesy(Matter matter) {
    return switch (matter.intent()) {
      case GREETING, THANKS, GOODBYE, OTHER -> true;
      default -> false;
    };
  }
}
