package dev.baton.understanding.builtin;

import dev.baton.understanding.grammar.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the letters themselves say about the language: the script, and marks few languages use. */
final class Letters {
  private static final double SCRIPT = 40;
  private static final double SCRIPT_AMONG_LATIN = 2;
  private static final double MARK = 2.5;

  /** Letters, and the languages that write them. */
  private static final Map<String, List<String>> MARKS =
      Map.ofEntries(
          Map.entry("ß", List.of("de")),
          Map.entry("äö", List.of("de", "sv")),
          Map.entry("ü", List.of("de", "tr", "es")),
          Map.entry("ñ¿¡", List.of("es")),
          Map.entry("ãõ", List.of("pt")),
          Map.entry("øæ", List.of("da")),
          Map.entry("å", List.of("sv", "da")),
          Map.entry("łąężźśćń", List.of("pl")),
          Map.entry("ğşı", List.of("tr")),
          Map.entry("đơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", List.of("vi")),
          Map.entry("ç", List.of("fr", "pt", "tr")),
          Map.entry("œêîû", List.of("fr")),
          Map.entry("èà", List.of("fr", "it")),
          Map.entry("ìò", List.of("it", "vi")),
          Map.entry("áíóú", List.of("es", "pt", "vi")),
          Map.entry("éë", List.of("fr", "es", "pt", "nl")));

  private Letters() {}

  /** How much speaks for which language. */
  static Map<String, Double> weigh(Message message, Set<Integer> ignored) {
    Map<String, Double> weights = new HashMap<>();
    boolean kana = message.text().codePoints().anyMatch(Letters::isKana);
    boolean latin = message.text().codePoints().anyMatch(Letters::isLatin);
    double script = latin ? SCRIPT_AMONG_LATIN : SCRIPT;
    for (int at = 0; at < Math.min(message.size(), 120); at++) {
      if (!ignored.contains(at)) {
        weigh(message.slice(at, at + 1).toLowerCase(java.util.Locale.ROOT), kana, script, weights);
      }
    }
    return weights;
  }

  private static void weigh(String word, boolean kana, double weight, Map<String, Double> weights) {
    String script = script(word.codePointAt(0), kana);
    if (script != null) {
      weights.put(script, weight);
    }
    MARKS.forEach(
        (letters, languages) -> {
          if (word.chars().anyMatch(c -> letters.indexOf(c) >= 0)) {
            languages.forEach(code -> weights.merge(code, MARK, Double::sum));
          }
        });
  }

  private static boolean isLatin(int point) {
    return Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
  }

  private static boolean isKana(int point) {
    return point >= 0x3040 && point <= 0x30FF;
  }

  private static @org.jspecify.annotations.Nullable String script(int point, boolean kana) {
    return switch (Character.UnicodeScript.of(point)) {
      case HIRAGANA, KATAKANA -> "ja";
      case HAN -> kana ? "ja" : "zh";
      case CYRILLIC -> "ru";
      case ARABIC -> "ar";
      case HEBREW -> "he";
      case DEVANAGARI -> "hi";
      default -> null;
    };
  }
}
