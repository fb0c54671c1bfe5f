package dev.baton.understanding.builtin;

import dev.baton.understanding.Intent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Tells what a message is likely about by its likeness to the {@link Examples}: a multinomial
 * logistic regression over {@link Traits}. Fitting it takes seconds and gives the same result every
 * time, so the build does it; see {@link Fitted}.
 */
final class Likeness {
  /** The intents in the order of the weights. */
  static final List<Intent> ORDER = List.of(Intent.values());

  private static final int INTENTS = ORDER.size();
  private static final int ROUNDS = 8;
  private static final float STEP = 1;
  private static final double WELL_ENOUGH = 0.98;

  private final float[] weights = new float[Traits.KINDS * INTENTS];

  private record Row(Traits traits, int intent) {}

  /** Fits it to examples. */
  static Likeness to(List<Examples.Example> examples) {
    List<Row> rows = new ArrayList<>();
    for (Examples.Example example : examples) {
      rows.add(new Row(Traits.of(Words.of(example.text())), ORDER.indexOf(example.intent())));
    }
    Likeness likeness = new Likeness();
    float[] travelled = new float[Traits.KINDS];
    Random order = new Random(1);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(rows, order);
      for (Row row : rows) {
        likeness.learn(row, travelled);
      }
    }
    return likeness;
  }

  /** One step towards what the row says; a trait that was often corrected takes shorter ones. */
  private void learn(Row row, float[] travelled) {
    double[] chances = chances(row.traits());
    if (chances[row.intent()] > WELL_ENOUGH) {
      return;
    }
    float value = value(row.traits());
    float gap = (float) (1 - chances[row.intent()]);
    for (int t = 0; t < row.traits().size(); t++) {
      int kind = row.traits().kind(t);
      travelled[kind] += gap * gap * value;
      float step = STEP * value / (float) Math.sqrt(1e-3 + travelled[kind]);
      int at = kind * INTENTS;
      for (int i = 0; i < INTENTS; i++) {
        weights[at + i] += step * (float) ((i == row.intent() ? 1 : 0) - chances[i]);
      }
    }
  }

  private static float value(Traits traits) {
    return (float) (1 / Math.sqrt(Math.max(1, traits.size())));
  }

  /** How likely each intent is, in {@link #ORDER}; they add up to 1. */
  double[] chances(Traits traits) {
    double[] chances = new double[INTENTS];
    float value = value(traits);
    for (int t = 0; t < traits.size(); t++) {
      int at = traits.kind(t) * INTENTS;
      for (int i = 0; i < INTENTS; i++) {
        chances[i] += weights[at + i] * value;
      }
    }
    double most = Double.NEGATIVE_INFINITY;
    for (double sum : chances) {
      most = Math.max(most, sum);
    }
    double all = 0;
    for (int i = 0; i < INTENTS; i++) {
      chances[i] = Math.exp(chances[i] - most);
      all += chances[i];
    }
    for (int i = 0; i < INTENTS; i++) {
      chances[i] /= all;
    }
    return chances;
  }

  /** How much each of some words speaks for an intent. */
  double[] support(Traits traits, Intent intent, int words) {
    double[] support = new double[words];
    int place = ORDER.indexOf(intent);
    for (int i = 0; i < traits.size(); i++) {
      support[traits.word(i)] += weights[traits.kind(i) * INTENTS + place];
    }
    return support;
  }

  void write(OutputStream out) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(weights.length * Float.BYTES);
    bytes.asFloatBuffer().put(weights);
    out.write(bytes.array());
  }

  static Likeness read(InputStream in) throws IOException {
    Likeness likeness = new Likeness();
    byte[] bytes = in.readNBytes(likeness.weights.length * Float.BYTES);
    ByteBuffer.wrap(bytes).asFloatBuffer().get(likeness.weights);
    return likeness;
  }
}
