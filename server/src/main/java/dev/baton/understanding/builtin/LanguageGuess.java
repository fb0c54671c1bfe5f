package dev.baton.understanding.builtin;

import dev.baton.shared.Language;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.Utterance.Said;
import dev.baton.understanding.grammar.Message;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Guesses the language of a message from its words and letters, and from what was said before. */
final class LanguageGuess {
  private static final double LETTERS = 0.6;
  private static final int MOST_WORDS = 120;

  /** What the language spoken so far counts for: little if what was said was not clearly of it. */
  private static final double SPOKEN_CLEARLY = 9;

  private static final double SPOKEN_PERHAPS = 2.5;

  /** From here on the language spoken so far is certain. */
  private static final double CLEAR_ENOUGH = 6;

  /** So much of it counts where phrases of other languages are weighed. */
  private static final double SPOKEN_FOR_PHRASES = 6;

  /**
   * What the browser's language counts for, or the store's where there is no browser's, and each
   * other one. Many browsers speak English and their people do not.
   */
  private static final double EXPECTED_FIRST = 4;

  private static final double EXPECTED_ENGLISH = 2;
  private static final double EXPECTED = 1;

  /** All the message is a word of greeting, a yes, a request in that language. */
  private static final double WHOLE = 3;

  private static final double SLIGHT_LEAD_OF_FULL = 0.8;
  private static final double SLIGHT_LEAD_OF_ENGLISH = 1;
  private static final double SLIGHT_LEAD_OF_SPANISH = 0.6;
  private static final double ALL_ENGLISH = 4;

  /** A word that English has from others, or others from English, is as much theirs. */
  private static final double RATHER_ENGLISH = 1.8;

  /** "New York Loft Lampe" is a name more than a sentence. */
  private static final double OF_A_NAME = 0.5;

  private static final int GERMAN = Engine.LANGUAGES.indexOf("de");

  private static final Set<String> OTHER_SCRIPTS = Set.of("ru", "ar", "he", "hi", "ja", "zh");

  private final List<String> languages = Engine.LANGUAGES;
  private final Tongues tongues;

  LanguageGuess(Tongues tongues) {
    this.tongues = tongues;
  }

  /**
   * What a message is as a whole.
   *
   * @param languages those in which it is a courtesy, a reply or a request
   * @param isReply whether it is a courtesy or a reply: such changes no language, "gracias" is said
   *     in English, too
   */
  record Whole(Set<String> languages, boolean isReply) {
    static final Whole NONE = new Whole(Set.of(), false);
  }

  /** A language and how much more speaks for it than for the next. */
  record Guess(Language language, double lead, List<Double> scores) {}

  /**
   * The most likely language.
   *
   * @param ignored the words (of an address, a name, a number) that tell nothing
   * @param whole the message as a whole
   */
  Guess guess(Message said, Set<Integer> ignored, Whole whole, Utterance utterance) {
    double[] scores = new double[languages.size()];
    int counted = addWords(said, ignored, utterance.spoken() == null, scores);
    whole.languages().forEach(language -> add(new Language(language), WHOLE, scores));
    Language spoken = utterance.spoken();
    if (spoken == null) {
      addExpected(utterance.expected(), scores);
      return best(scores);
    }
    double clarity = clarity(utterance, spoken);
    add(spoken, clarity, scores);
    if (clarity < SPOKEN_CLEARLY) {
      addExpected(utterance.expected(), scores);
    }
    boolean tellsNothing =
        counted == 0 || (clarity >= CLEAR_ENOUGH && isMere(said, whole, utterance));
    Language language = tellsNothing ? spoken : best(scores).language();
    add(spoken, Math.min(0, SPOKEN_FOR_PHRASES - clarity), scores);
    return new Guess(language, best(scores).lead(), DoubleStream.of(scores).boxed().toList());
  }

  /** A courtesy, unless in the shopper's own language, or an address. */
  private static boolean isMere(Message said, Whole whole, Utterance utterance) {
    boolean own =
        !utterance.expected().isEmpty()
            && !utterance.expected().getFirst().equals(Language.ENGLISH)
            && whole.languages().contains(utterance.expected().getFirst().code());
    return (whole.isReply() && !own) || Casing.of(said).isAddress();
  }

  /** Adds what the words say, and returns how many are known. */
  private int addWords(Message said, Set<Integer> ignored, boolean first, double[] scores) {
    Letters.weigh(said, ignored)
        .forEach((code, weight) -> scores[languages.indexOf(code)] += weight);
    Casing casing = Casing.of(said);
    int counted = 0;
    int certain = 0;
    int english = 0;
    for (int at = 0; at < said.size() && counted < MOST_WORDS; at++) {
      String word = said.words().get(at).text();
      if (!ignored.contains(at) && word.chars().anyMatch(Character::isLetter)) {
        addWord(word, casing, at, scores);
        float @Nullable [] known = tongues.ofWord(word);
        english += known != null && known[0] > RATHER_ENGLISH ? 1 : 0;
        certain += known != null ? 1 : 0;
        counted++;
      }
    }
    for (int i = 0; i < Engine.FULL.size(); i++) {
      scores[i] += SLIGHT_LEAD_OF_FULL;
    }
    scores[0] += SLIGHT_LEAD_OF_ENGLISH;
    scores[0] +=
        first && english == counted ? ALL_ENGLISH * Math.min(1, counted * counted / 4.0) : 0;
    scores[1] += SLIGHT_LEAD_OF_SPANISH;
    return certain;
  }

  /** What the browser and the store speak; English where nobody knows. */
  private void addExpected(List<Language> expected, double[] scores) {
    if (expected.isEmpty()) {
      add(Language.ENGLISH, EXPECTED_ENGLISH, scores);
    }
    for (int i = 0; i < expected.size(); i++) {
      boolean english = expected.get(i).equals(Language.ENGLISH);
      double first = english ? EXPECTED_ENGLISH : EXPECTED_FIRST;
      add(expected.get(i), i == 0 ? first : EXPECTED, scores);
    }
  }

  private void add(Language language, double weight, double[] scores) {
    int at = languages.indexOf(language.code());
    if (at >= 0) {
      scores[at] += weight;
    }
  }

  /** How clearly what the shopper said before was in that language. */
  private double clarity(Utterance utterance, Language spoken) {
    int at = languages.indexOf(spoken.code());
    List<Said> before = utterance.context().stream().filter(Said::byShopper).toList();
    if (before.isEmpty() || at < 0) {
      return SPOKEN_CLEARLY;
    }
    double sum = before.stream().mapToDouble(said -> lead(Message.of(said.text()), at)).sum();
    return Math.clamp(sum, SPOKEN_PERHAPS, SPOKEN_CLEARLY);
  }

  private double lead(Message said, int language) {
    double[] scores = new double[languages.size()];
    addWords(said, Set.of(), false, scores);
    double own = scores[language];
    scores[language] = Double.NEGATIVE_INFINITY;
    return Math.max(0, own - DoubleStream.of(scores).max().orElse(0));
  }

  private void addWord(String word, Casing casing, int at, double[] scores) {
    float @Nullable [] known = tongues.ofWord(word);
    if (known != null && casing.isNameInside(at)) {
      scores[GERMAN] += known[GERMAN];
    } else if (known != null) {
      double weight = casing.isTitle() ? OF_A_NAME : 1;
      for (int i = 0; i < scores.length; i++) {
        scores[i] += known[i] * weight;
      }
    }
    String[] triples = Tongues.triples(word);
    for (String triple : triples) {
      float[] row = tongues.ofTriple(triple);
      for (int i = 0; i < scores.length; i++) {
        scores[i] += LETTERS * (row[i] + 12) / Math.sqrt(triples.length);
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
