package dev.baton.understanding.detail;

import dev.baton.shared.Detail;
import dev.baton.understanding.grammar.Sight;
import dev.baton.understanding.grammar.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the shopper's name: after an introduction, in a signature, or bare when it was asked. */
public final class Names {
  private static final int MOST_WORDS = 5;
  private static final int LONGEST = 80;
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "das", "del", "della", "di", "van", "von", "der", "den", "la",
          "le", "el", "al", "bin", "ibn", "ben", "ter", "ten", "zu", "du", "st", "san", "mac", "y",
          "e", "o", "abu", "af", "av");
  private static final Set<String> TITLES =
      Set.of(
          "dr",
          "mr",
          "mrs",
          "ms",
          "miss",
          "prof",
          "herr",
          "frau",
          "sr",
          "sra",
          "mme",
          "sig",
          "dott",
          "doctor",
          "professor");

  private final Sight sight;
  private final Vocabulary vocabulary;
  private final Set<String> firstNames;
  private final List<Spotted> taken;

  /**
   * A search in one message.
   *
   * @param taken the other details found in it: no name holds them
   */
  public Names(Sight sight, Vocabulary vocabulary, Set<String> firstNames, List<Spotted> taken) {
    this.taken = List.copyOf(taken);
    this.sight = sight;
    this.vocabulary = vocabulary;
    this.firstNames = firstNames;
  }

  /** The name that begins at a word, after an introduction such as "my name is". */
  public @Nullable Spotted after(int at, boolean weak) {
    int end = nameEnd(at, !weak);
    if (end == at) {
      return null;
    }
    boolean sure = !weak || isFirstName(at) || (end - at >= 2 && isCapital(at));
    return sure ? spotted(at, end) : null;
  }

  /** The whole message, or what is left of it beside other details, as a name. */
  public @Nullable Spotted bare(boolean asked) {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < sight.size(); i++) {
      if (!isTaken(i)) {
        left.add(i);
      }
    }
    if (left.isEmpty()) {
      return null;
    }
    int first = left.getFirst();
    int end = nameEnd(first, asked);
    int words = end - first;
    boolean all = words > 0 && left.size() == words && left.getLast() == end - 1;
    if (!all) {
      return null;
    }
    return asked || isFirstName(first) ? spotted(first, end) : null;
  }

  private boolean isTaken(int at) {
    int start = sight.word(at).start();
    int end = sight.word(at).end();
    return taken.stream().anyMatch(other -> start < other.end() && other.start() < end);
  }

  private Spotted spotted(int from, int to) {
    int start = sight.word(from).start();
    return new Spotted(Detail.NAME, sight.slice(from, to), start, sight.word(to - 1).end());
  }

  /** Where a name that begins here ends; here itself when there is none. */
  private int nameEnd(int from, boolean sure) {
    int at = from;
    while (at < sight.size() && at - from < MOST_WORDS && (at == from || goesOn(at))) {
      if (!mayBeName(at, at == from, sure)) {
        break;
      }
      at++;
    }
    while (at > from && PARTICLES.contains(sight.word(at - 1).text())) {
      at--;
    }
    boolean onlyTitle = at == from + 1 && TITLES.contains(sight.word(from).text());
    return onlyTitle || (at > from && sight.slice(from, at).length() > LONGEST) ? from : at;
  }

  /** Whether the name may go on over what stands before a word: a space, a hyphen, a full stop. */
  private boolean goesOn(int at) {
    String sign = between(at);
    if (sign.isBlank()) {
      return sign.indexOf('\n') < 0;
    }
    String last = sight.word(at - 1).text();
    boolean initial = last.length() == 1 || TITLES.contains(last);
    return sign.equals("-") || (sign.startsWith(".") && initial);
  }

  private String between(int at) {
    String both = sight.slice(at - 1, at + 1);
    int first = sight.slice(at - 1, at).length();
    int second = sight.slice(at, at + 1).length();
    return first + second > both.length() ? "" : both.substring(first, both.length() - second);
  }

  private boolean mayBeName(int at, boolean first, boolean sure) {
    String word = sight.word(at).text();
    if (isTaken(at) || !sight.slice(at, at + 1).chars().allMatch(Names::isNamePart)) {
      return false;
    }
    if (TITLES.contains(word) || isFirstName(at)) {
      return true;
    }
    if (PARTICLES.contains(word)) {
      return !first || isCapital(at);
    }
    if (vocabulary.knows(word)) {
      boolean written = isCapital(at) && !isShouted();
      return written && (!first || (sure && nextIsName(at)));
    }
    return sure || isCapital(at) || !first;
  }

  private static boolean isNamePart(int c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || c == '\''
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private boolean nextIsName(int at) {
    return at + 1 < sight.size()
        && goesOn(at + 1)
        && isCapital(at + 1)
        && !vocabulary.knows(sight.word(at + 1).text());
  }

  private boolean isFirstName(int at) {
    return firstNames.contains(sight.word(at).text());
  }

  private boolean isCapital(int at) {
    return Character.isUpperCase(sight.slice(at, at + 1).codePointAt(0));
  }

  private boolean isShouted() {
    String all = sight.slice(0, sight.size());
    return all.equals(all.toUpperCase(Locale.ROOT));
  }
}
