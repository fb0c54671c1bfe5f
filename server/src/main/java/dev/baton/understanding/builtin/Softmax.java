package dev.baton.understanding.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A multinomial logistic regression over {@link Traits}: how likely each of some kinds is. */
final class Softmax {
  private static final int ROUNDS = 8;
  private static final float STEP = 1;
  private static final double WELL_ENOUGH = 0.98;

  private final int kinds;
  private final float[] weights;

  /** What is known by some traits is of that kind. */
  record Row(Traits traits, int kind) {}

  private Softmax(int kinds) {
    this.kinds = kinds;
    weights = new float[Traits.KINDS * kinds];
  }

  /** Fits one; the same every time. */
  static Softmax to(List<Row> examples, int kinds) {
    List<Row> rows = new ArrayList<>(examples);
    Softmax softmax = new Softmax(kinds);
    float[] travelled = new float[Traits.KINDS];
    Random order = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(rows, order);
      for (Row row : rows) {
        softmax.learn(row, travelled);
      }
    }
    return softmax;
  }

  /** One step towards what the row says; a trait that was often corrected takes shorter ones. */
  private void learn(Row row, float[] travelled) {
    double[] chances = chances(row.traits());
    if (chances[row.kind()] > WELL_ENOUGH) {
      return;
    }
    float value = value(row.traits());
    float gap = (float) (1 - chances[row.kind()]);
    for (int t = 0; t < row.traits().size(); t++) {
      int trait = row.traits().kind(t);
      travelled[trait] += gap * gap * value;
      float step = STEP * value / (float) Math.sqrt(1e-3 + travelled[trait]);
      int at = trait * kinds;
      for (int i = 0; i < kinds; i++) {
        weights[at + i] += step * (float) ((i == row.kind() ? 1 : 0) - chances[i]);
      }
    }
  }

  private static float value(Traits traits) {
    return (float) (1 / Math.sqrt(Math.max(1, traits.size())));
  }

  /** The logarithm of each kind's odds, up to a number that is the same for all. */
  double[] odds(Traits traits) {
    double[] odds = new double[kinds];
    float value = value(traits);
    for (int t = 0; t < traits.size(); t++) {
      int at = traits.kind(t) * kinds;
      for (int i = 0; i < kinds; i++) {
        odds[i] += weights[at + i] * value;
      }
    }
    return odds;
  }

  /** How likely each kind is; they add up to 1. */
  double[] chances(Traits traits) {
    double[] chances = odds(traits);
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : chances) {
      most = Math.max(most, sum);
    }
    double all = 0;
    for (int i = 0; i < kinds; i++) {
      chances[i] = Math.exp(chances[i] - most);
      all += chances[i];
    }
    for (int i = 0; i < kinds; i++) {
      chances[i] /= all;
    }
    return chances;
  }

  /** How much each of some words speaks for a kind. */
  double[] support(Traits traits, int kind, int words) {
    double[] support = new double[words];
    for (int i = 0; i < traits.size(); i++) {
      support[traits.word(i)] += weights[traits.kind(i) * kinds + kind];
    }
    return support;
  }

  void write(OutputStream out) throws IOException {
    Weights.write(weights, out);
  }

  static Softmax read(InputStream in, int kinds) throws IOException {
    Softmax softmax = new Softmax(kinds);
    Weights.read(softmax.weights, in);
    return softmax;
  }
}
