package dev.baton.understanding.builtin;

import dev.baton.understanding.grammar.PhraseBook.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request for a person that no phrase knows, told by its likeness to such sentences. */
final class LikelyRequest {
  static final String LABEL = "likely_request";

  private static final double SURE = 0.75;

  /** In answer to a question of the assistant more is needed: a name, a product, a yes. */
  private static final double SURE_IN_AN_ANSWER = 0.9;

  private LikelyRequest() {}

  /**
   * The words that tell it, when it is likely enough and nothing says otherwise.
   *
   * @param answering whether a question of the assistant stands open
   */
  static Optional<Found> in(Scan scan, RequestLikeness likeness, boolean answering) {
    boolean denied = scan.longest("refuse").isPresent() || scan.longest("ask_human").isPresent();
    if (denied || scan.sight().size() == 0) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    for (int i = 0; i < scan.sight().size(); i++) {
      words.add(Words.seen(scan.sight().word(i).text()));
    }
    Traits traits = Traits.of(words);
    if (likeness.chance(traits) < (answering ? SURE_IN_AN_ANSWER : SURE)) {
      return Optional.empty();
    }
    return Optional.of(telling(likeness.support(traits, words.size())));
  }

  /** The run of words that speaks most for it. */
  private static Found telling(double[] support) {
    double most = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int begun = 0;
    int from = 0;
    int to = 0;
    for (int i = 0; i < support.length; i++) {
      if (sum <= 0) {
        sum = 0;
        begun = i;
      }
      sum += support[i];
      if (sum > most) {
        most = sum;
        from = begun;
        to = i;
      }
    }
    return new Found(LABEL, "", from, to + 1);
  }
}
