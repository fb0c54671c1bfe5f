package dev.baton.understanding.builtin;

import dev.baton.understanding.grammar.PhraseBook.Found;
import dev.baton.understanding.grammar.Word;
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

  /** The longest of the small words: "and", "mein". */
  private static final int SMALL = 4;

  private Substance() {}

  /** Whether a message gives details, what they are called and a small word or two, and no more. */
  static boolean isAllDetails(Scan scan, Details details) {
    if (details.spotted().isEmpty()) {
      return false;
    }
    int small = 0;
    for (int i = 0; i < scan.sight().size(); i++) {
      Word word = scan.sight().word(i);
      if (details.covers(word.start(), word.end()) || isIn(scan, i, Substance::isCalled)) {
        continue;
      }
      small++;
      if (word.text().length() > SMALL || small == ENOUGH) {
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

  static boolean in(Scan scan, Details details, Matter matter) {
    if (matter.by() != null && !isCourtesy(matter)) {
      return true;
    }
    if (isAllDetails(scan, details)) {
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
    return COURTESY.contains(found.label());
  }

  private static boolean isCourtesy(Matter matter) {
    return switch (matter.intent()) {
      case GREETING, THANKS, GOODBYE, OTHER -> true;
      default -> false;
    };
  }
}
