package dev.baton.understanding.builtin;

import dev.baton.understanding.Command.Aspect;
import dev.baton.understanding.Intent;
import dev.baton.understanding.grammar.PhraseBook.Found;
import dev.baton.understanding.grammar.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a message is about.
 *
 * @param by the words that say so, or null when nothing does
 */
record Matter(Intent intent, double confidence, Set<Aspect> aspects, @Nullable Found by) {
  /** How much likeness counts against a phrase's weight. */
  private static final double TRUST = 2;

  private static final double UNLIKELY = 0.05;

  /** Below this, likeness alone says nothing; nor below the other one in answer to a question. */
  private static final double ALONE = 0.2;

  private static final double IN_AN_ANSWER = 0.8;
  private static final double NOTHING = 0.2;

  /** Anything may be a product's name: without a phrase a language model may know better. */
  private static final double GUESSED = 0.5;

  /** How sure a mere name of a thing makes, and how likely something else must be beside it. */
  private static final double NAMED = 0.4;

  private static final double LIKELIER = 0.6;

  /** By phrases alone. */
  static Matter of(Scan scan) {
    Evidence evidence = Evidence.in(scan);
    double[] scores = Likeness.ORDER.stream().mapToDouble(evidence::weight).toArray();
    Intent best = Likeness.ORDER.get(highest(scores));
    return evidence.best(best) == null
        ? none(evidence)
        : new Matter(best, confidence(scores), evidence.aspects(), evidence.best(best));
  }

  /**
   * By phrases and by likeness to examples.
   *
   * @param details what its words say already, and so nothing about the matter; nor does a refusal
   *     of a person
   * @param answering whether a question of the assistant stands open
   * @param thing what the message names, if it does nothing else
   */
  static Matter of(
      Scan scan, Likeness likeness, Details details, boolean answering, Optional<Found> thing) {
    Found refusal = Triggers.refusal(scan).orElse(null);
    List<String> words = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < scan.sight().size(); i++) {
      Word word = scan.sight().word(i);
      boolean refuses = refusal != null && refusal.from() <= i && i < refusal.to();
      if (!refuses && !details.covers(word.start(), word.end())) {
        words.add(Words.seen(word.text()));
        places.add(i);
      }
    }
    Evidence evidence = Evidence.in(scan);
    if (words.isEmpty()) {
      return of(scan);
    }
    Traits traits = Traits.of(words);
    double[] chances = likeness.chances(traits);
    double[] scores = new double[chances.length];
    for (int i = 0; i < scores.length; i++) {
      double weight = evidence.weight(Likeness.ORDER.get(i));
      scores[i] = weight + TRUST * Math.log(chances[i] + UNLIKELY);
    }
    Intent best = Likeness.ORDER.get(highest(scores));
    Found phrase = evidence.best(best);
    double chance = chances[highest(scores)];
    boolean unsure = chance < (answering ? IN_AN_ANSWER : ALONE);
    if (thing.isPresent() && (best == Intent.OTHER || (phrase == null && chance < LIKELIER))) {
      return new Matter(Intent.PRODUCT_QUESTION, NAMED, evidence.aspects(), thing.get());
    }
    if (best == Intent.OTHER || (phrase == null && unsure)) {
      return none(evidence);
    }
    Found by =
        phrase != null ? phrase : telling(likeness.support(traits, best, words.size()), places);
    boolean guessed = phrase == null && best == Intent.PRODUCT_QUESTION;
    double sure = guessed ? Math.min(GUESSED, confidence(scores)) : confidence(scores);
    return new Matter(best, sure, evidence.aspects(), by);
  }

  private static Found telling(double[] support, List<Integer> places) {
    Telling telling = Telling.of(support);
    return new Found("likeness", "", places.get(telling.from()), places.get(telling.to() - 1) + 1);
  }

  private static Matter none(Evidence evidence) {
    return new Matter(Intent.OTHER, NOTHING, evidence.aspects(), null);
  }

  /** Nothing, where what seemed a matter is a reply. */
  Matter nothing() {
    return new Matter(Intent.OTHER, NOTHING, Set.of(), null);
  }

  private static int highest(double[] scores) {
    int highest = scores.length - 1;
    for (int i = scores.length - 1; i >= 0; i--) {
      highest = scores[i] > scores[highest] ? i : highest;
    }
    return highest;
  }

  /** The share of the highest score among all. */
  private static double confidence(double[] scores) {
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - scores[highest(scores)]);
    }
    return Math.min(0.99, 1 / sum);
  }
}
