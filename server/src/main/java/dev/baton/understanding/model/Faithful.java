package dev.baton.understanding.model;

import dev.baton.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether other words say the same as a sentence of ours. Every word of them stands in the
 * sentence, or is one of the language's small words: so there is no way to say "refund", "tomorrow"
 * or "no". The ideas that matter (each detail, that it can be skipped, the team, the machine) stand
 * in both or in neither, and what asks still asks.
 */
final class Faithful {
  private static final int LONGER = 60;
  private static final String SMALL = "words";
  private static final String STOPS = "[\\s.,;:!?¿¡…()'-]+";

  private final Map<Language, Lists> lists = new HashMap<>();

  /**
   * What a language may be worded with.
   *
   * @param small words that say nothing by themselves
   * @param ideas words by the idea they stand for
   */
  private record Lists(Set<String> small, Map<String, Set<String>> ideas) {
    Set<String> ideasIn(Set<String> words) {
      Set<String> found = new TreeSet<>();
      ideas.forEach(
          (idea, names) -> {
            if (names.stream().anyMatch(words::contains)) {
              found.add(idea);
            }
          });
      return found;
    }
  }

  Faithful() {
    for (Language language : Language.SPOKEN) {
      lists.put(language, read("rewording_" + language.code() + ".properties"));
    }
  }

  /** Whether a sentence may be put in other words at all: it holds no value, link or number. */
  static boolean isPlain(String sentence) {
    return sentence
        .codePoints()
        .allMatch(
            sign ->
                Character.isLetter(sign)
                    || Character.isSpaceChar(sign)
                    || ".,;:!?¿¡…()'’-".indexOf(sign) >= 0);
  }

  /** Whether these words may be said instead of a sentence. */
  boolean says(String other, String sentence, Language language) {
    Lists allowed = lists.get(language);
    boolean fits = !other.isBlank() && other.length() <= sentence.length() + LONGER;
    if (allowed == null || !fits || !isPlain(other)) {
      return false;
    }
    Set<String> ours = wordsOf(sentence);
    Set<String> theirs = wordsOf(other);
    return theirs.stream().allMatch(w -> ours.contains(w) || allowed.small().contains(w))
        && allowed.ideasIn(ours).equals(allowed.ideasIn(theirs))
        && questions(other) == questions(sentence);
  }

  private static long questions(String text) {
    return text.codePoints().filter(sign -> sign == '?').count();
  }

  private static Set<String> wordsOf(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    Set<String> words = new HashSet<>(Arrays.asList(plain.split(STOPS, -1)));
    words.remove("");
    return words;
  }

  private static Lists read(String file) {
    try (InputStream in = Faithful.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, Set<String>> ideas = new HashMap<>();
      for (String key : properties.stringPropertyNames()) {
        String line = properties.getProperty(key).strip();
        ideas.put(key, new HashSet<>(Arrays.asList(line.split(" +", -1))));
      }
      Set<String> small = ideas.remove(SMALL);
      return new Lists(small == null ? Set.of() : small, ideas);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
