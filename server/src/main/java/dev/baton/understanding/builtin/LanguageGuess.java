package dev.baton.understanding.builtin;

import dev.baton.shared.Language;
import dev.baton.understanding.grammar.LanguageFile;
import dev.baton.understanding.grammar.Message;
import dev.baton.understanding.grammar.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Guesses the language of a message from the words and letters of the language files. */
final class LanguageGuess {
  /** What is no word in a line of a language file. */
  private static final Pattern SIGNS = Pattern.compile("[<!~][^\\s|>]*>?|[_|]");

  private static final double KNOWN_WORD = 5;
  private static final double LETTERS = 0.6;
  private static final double SMOOTHING = 0.3;
  private static final int MOST_WORDS = 120;
  private static final double SPOKEN_BEFORE = 6;
  private static final double SLIGHT_LEAD_OF_ENGLISH = 1;
  private static final double SLIGHT_LEAD_OF_SPANISH = 0.6;
  private static final double ALL_ENGLISH = 4;

  private static final Set<String> OTHER_SCRIPTS = Set.of("ru", "ar", "he", "hi", "ja", "zh");

  private final List<String> languages;
  private final Map<String, double[]> words = new HashMap<>();
  private final Map<String, double[]> trigrams = new HashMap<>();
  private final double[] unseen;

  LanguageGuess(List<LanguageFile> files) {
    languages = files.stream().map(LanguageFile::name).toList();
    unseen = new double[languages.size()];
    for (int i = 0; i < files.size(); i++) {
      learn(files.get(i), i);
    }
    finish();
  }

  private void learn(LanguageFile file, int language) {
    Set<String> all = new HashSet<>();
    for (List<String> lines : file.sections().values()) {
      for (String line : lines) {
        Message.of(SIGNS.matcher(line).replaceAll(" "))
            .words()
            .forEach(word -> all.add(word.text()));
      }
    }
    for (String word : all) {
      row(words, word)[language] = 1;
      for (String part : parts(word)) {
        row(trigrams, part)[language]++;
        unseen[language]++;
      }
    }
  }

  private void finish() {
    for (double[] row : words.values()) {
      double owners = 0;
      for (double owner : row) {
        owners += owner;
      }
      for (int i = 0; i < row.length; i++) {
        row[i] = row[i] * KNOWN_WORD / Math.sqrt(owners);
      }
    }
    double kinds = trigrams.size() * SMOOTHING;
    for (double[] row : trigrams.values()) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.log((row[i] + SMOOTHING) / (unseen[i] + kinds));
      }
    }
    for (int i = 0; i < unseen.length; i++) {
      unseen[i] = Math.log(SMOOTHING / (unseen[i] + kinds));
    }
  }

  private double[] row(Map<String, double[]> table, String key) {
    return table.computeIfAbsent(key, none -> new double[languages.size()]);
  }

  private static String[] parts(String word) {
    String framed = " " + word + " ";
    if (framed.length() < 3) {
      return new String[] {framed};
    }
    String[] parts = new String[framed.length() - 2];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = framed.substring(i, i + 3);
    }
    return parts;
  }

  /** A language and how much more speaks for it than for the next. */
  record Guess(Language language, double lead, List<Double> scores) {}

  /**
   * The most likely language.
   *
   * @param ignored whether a word (an address, a name, a number) tells nothing
   * @param spoken the language spoken so far, a strong reason to think it still is
   */
  Guess guess(Message said, Set<Integer> ignored, @Nullable Language spoken) {
    List<Word> message = said.words();
    double[] scores = new double[languages.size()];
    Letters.weigh(said, ignored)
        .forEach((code, weight) -> scores[languages.indexOf(code)] += weight);
    int counted = 0;
    int english = 0;
    for (int at = 0; at < message.size() && counted < MOST_WORDS; at++) {
      String word = message.get(at).text();
      if (!ignored.contains(at) && word.chars().anyMatch(Character::isLetter)) {
        addWord(word, scores);
        english += words.containsKey(word) && words.get(word)[0] > 0 ? 1 : 0;
        counted++;
      }
    }
    for (int i = 0; i < scores.length; i++) {
      String language = languages.get(i);
      scores[i] += language.equals("en") ? SLIGHT_LEAD_OF_ENGLISH : 0;
      scores[i] +=
          language.equals("en") && english == counted
              ? ALL_ENGLISH * Math.min(1, counted * counted / 4.0)
              : 0;
      scores[i] += language.equals("es") ? SLIGHT_LEAD_OF_SPANISH : 0;
      scores[i] += spoken != null && language.equals(spoken.code()) ? SPOKEN_BEFORE : 0;
    }
    if (counted == 0 && spoken != null) {
      return new Guess(spoken, 0, DoubleStream.of(scores).boxed().toList());
    }
    return best(scores);
  }

  private void addWord(String word, double[] scores) {
    double[] known = words.get(word);
    if (known != null) {
      for (int i = 0; i < scores.length; i++) {
        scores[i] += known[i];
      }
    }
    String[] parts = parts(word);
    for (String part : parts) {
      double[] row = trigrams.getOrDefault(part, unseen);
      for (int i = 0; i < scores.length; i++) {
        scores[i] += LETTERS * (row[i] + 12) / Math.sqrt(parts.length);
      }
    }
  }

  private Guess best(double[] scores) {
    int best = 0;
    double second = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        second = scores[best];
        best = i;
      } else {
        second = Math.max(second, scores[i]);
      }
    }
    Language language = new Language(languages.get(best));
    return new Guess(language, scores[best] - second, DoubleStream.of(scores).boxed().toList());
  }

  /** Whether a language is so likely that what it means there counts. */
  boolean isLikely(Guess guess, String language) {
    int at = languages.indexOf(language);
    double top = Double.NEGATIVE_INFINITY;
    double latin = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < languages.size(); i++) {
      top = Math.max(top, guess.scores().get(i));
      if (!OTHER_SCRIPTS.contains(languages.get(i))) {
        latin = Math.max(latin, guess.scores().get(i));
      }
    }
    // "Hi, I'm 香織" is English around a name: each script has a likely language of its own.
    double leader = OTHER_SCRIPTS.contains(language) ? top : latin;
    return at >= 0 && guess.scores().get(at) > leader - 4;
  }
}
