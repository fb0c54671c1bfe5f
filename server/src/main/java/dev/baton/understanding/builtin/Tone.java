package dev.baton.understanding.builtin;

import dev.baton.understanding.builtin.Pieces.Piece;
import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.PhraseBook.Found;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Weighs what speaks for a sensitive topic or for anger: how like sentences of that tone a message
 * is, and the phrase that says so.
 *
 * <p>All weights are logarithms of odds, found by trying on lines that nothing was learnt from.
 */
final class Tone {
  /** What a phrase counts for. */
  private static final double LISTED = 3;

  private static final double ENOUGH = 0.5;

  /**
   * Where no phrase speaks for it: of what else people write to shops, hardly anything may look so.
   */
  private static final double ENOUGH_ALONE = 2;

  /** Anger is easily taken for what is only short. */
  private static final double ENOUGH_ANGER = 3;

  /** Fewer words than these are no likeness. */
  private static final int FEW = 4;

  /** In answer to a question of the assistant more is needed: a name, a product. */
  private static final double IN_AN_ANSWER = -1.5;

  private final ToneLikeness likeness;
  private final ToIntFunction<String> meanings;
  private final Scan scan;
  private final boolean answering;
  private final List<String> words = new ArrayList<>();
  private final double[] odds = new double[ToneLikeness.LABELS.size()];
  private final Piece[] likeliest = new Piece[ToneLikeness.LABELS.size()];

  /**
   * Weighs the message's pieces.
   *
   * @param meanings those of the words of its language
   * @param answering whether a question of the assistant stands open
   */
  Tone(ToneLikeness likeness, ToIntFunction<String> meanings, Scan scan, boolean answering) {
    this.likeness = likeness;
    this.meanings = meanings;
    this.scan = scan;
    this.answering = answering;
    Arrays.fill(odds, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < scan.sight().size(); i++) {
      words.add(Words.seen(scan.sight().likely(i)));
    }
    if (!words.isEmpty()) {
      Pieces.of(words.size(), scan.sight()::word).forEach(this::weigh);
    }
  }

  private void weigh(Piece piece) {
    double[] one = likeness.odds(traits(piece));
    for (int i = 1; i < one.length; i++) {
      if (one[i] > odds[i]) {
        odds[i] = one[i];
        likeliest[i] = piece;
      }
    }
  }

  private Traits traits(Piece piece) {
    return Traits.of(
        words.subList(piece.from(), piece.to()),
        at -> scan.sight().word(piece.from() + at).before() != Break.NONE,
        meanings);
  }

  /** What was found, with the tones it likely has, or without those it has not. */
  Scan judged() {
    Scan judged = scan;
    for (int i = 1; i < odds.length && !words.isEmpty(); i++) {
      judged = judged(judged, i);
    }
    return judged;
  }

  private Scan judged(Scan judged, int at) {
    String label = ToneLikeness.LABELS.get(at);
    if (!scan.of(label).isEmpty()) {
      return isVital(label) || odds[at] + LISTED >= ENOUGH
          ? judged
          : judged.without(found -> found.label().equals(label));
    }
    double enough = label.equals("frustration") ? ENOUGH_ANGER : ENOUGH_ALONE;
    if (words.size() < FEW
        || !isHighest(at)
        || odds[at] + (answering ? IN_AN_ANSWER : 0) < enough) {
      return judged;
    }
    Piece piece = likeliest[at];
    Telling telling = Telling.of(likeness.support(traits(piece), at, piece.size()));
    return judged.with(
        new Found(label, "", piece.from() + telling.from(), piece.from() + telling.to()));
  }

  /** Where a life may be at stake a phrase is enough, whatever it is like. */
  private static boolean isVital(String label) {
    return label.equals("sensitive self_harm");
  }

  /** A message that is like one topic is a little like its neighbours. */
  private boolean isHighest(int at) {
    for (double other : odds) {
      if (other > odds[at]) {
        return false;
      }
    }
    return true;
  }
}
