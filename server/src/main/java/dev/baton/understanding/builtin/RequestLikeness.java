package dev.baton.understanding.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Tells whether a message likely asks for a person by its likeness to sentences that do and to
 * sentences that do not: a logistic regression over {@link Traits}, in all languages at once. A
 * second opinion beside the phrases. Fitting it gives the same result every time; see {@link
 * Fitted}.
 */
final class RequestLikeness {
  private static final int TIMES = 3;
  private static final int ROUNDS = 8;
  private static final double STEP = 0.3;
  private static final double WELL_ENOUGH = 0.01;

  /** What a request that is not seen as one counts against a false alarm: few sentences are one. */
  private static final double WORTH = 3;

  /** One for each trait, and one that every message has. */
  private final float[] weights = new float[Traits.KINDS + 1];

  /** A sentence and whether it asks for a person. */
  record Sentence(Traits traits, boolean request) {}

  /** Fits it: the mean of a few that saw the sentences in different orders. */
  static RequestLikeness to(List<Sentence> sentences) {
    RequestLikeness mean = new RequestLikeness();
    for (int time = 1; time <= TIMES; time++) {
      RequestLikeness one = new RequestLikeness();
      one.learn(new ArrayList<>(sentences), new Random(time));
      for (int i = 0; i < mean.weights.length; i++) {
        mean.weights[i] += one.weights[i] / TIMES;
      }
    }
    return mean;
  }

  private void learn(List<Sentence> sentences, Random order) {
    float[] travelled = new float[weights.length];
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(sentences, order);
      for (Sentence sentence : sentences) {
        double gap = (sentence.request() ? 1 : 0) - chance(sentence.traits());
        if (Math.abs(gap) > WELL_ENOUGH) {
          learn(sentence.traits(), sentence.request() ? gap * WORTH : gap, travelled);
        }
      }
    }
  }

  /** One step; a trait that was often corrected takes shorter ones. */
  private void learn(Traits traits, double gap, float[] travelled) {
    double value = value(traits);
    for (int t = 0; t < traits.size(); t++) {
      step(traits.kind(t), gap * value, travelled);
    }
    step(Traits.KINDS, gap, travelled);
  }

  private void step(int at, double by, float[] travelled) {
    travelled[at] += (float) (by * by);
    weights[at] += (float) (STEP * by / Math.sqrt(1e-3 + travelled[at]));
  }

  private static double value(Traits traits) {
    return 1 / Math.sqrt(Math.max(1, traits.size()));
  }

  private double chance(Traits traits) {
    return 1 / (1 + Math.exp(-odds(traits)));
  }

  /** The logarithm of the odds that it asks for a person: above 0 is likelier than not. */
  double odds(Traits traits) {
    double value = value(traits);
    double sum = weights[Traits.KINDS];
    for (int t = 0; t < traits.size(); t++) {
      sum += weights[traits.kind(t)] * value;
    }
    return sum;
  }

  /** How much each of some words speaks for it. */
  double[] support(Traits traits, int words) {
    double[] support = new double[words];
    for (int t = 0; t < traits.size(); t++) {
      support[traits.word(t)] += weights[traits.kind(t)];
    }
    return support;
  }

  void write(OutputStream out) throws IOException {
    Weights.write(weights, out);
  }

  static RequestLikeness read(InputStream in) throws IOException {
    RequestLikeness likeness = new RequestLikeness();
    Weights.read(likeness.weights, in);
    return likeness;
  }
}
