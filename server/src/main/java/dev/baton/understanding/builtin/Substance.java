package dev.baton.understanding.builtin;

import dev.baton.understanding.grammar.PhraseBook.Found;
import dev.baton.understanding.grammar.Word;
import java.util.Set;

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
  private static final int ENOUGH = 3;

  private Substance() {}

  static boolean in(Scan scan, Details details, Matter matter) {
    if (matter.by() != null && !isCourtesy(matter)) {
      return true;
    }
    int left = 0;
    for (int i = 0; i < scan.sight().size(); i++) {
      Word word = scan.sight().word(i);
      int at = i;
      boolean told =
          details.covers(word.start(), word.end())
              || scan.likely().stream().anyMatch(f -> isEmpty(f) && f.from() <= at && at < f.to());
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
