package dev.baton.understanding.builtin;

import dev.baton.understanding.Intent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Tells what a message is likely about by its likeness to the {@link Examples}. Fitting it takes
 * seconds and gives the same result every time, so the build does it; see {@link Fitted}.
 *
 * @param fitted over the intents in {@link #ORDER}
 */
record Likeness(Softmax fitted) {
  /** The intents in the order of the weights. */
  static final List<Intent> ORDER = List.of(Intent.values());

  /** Fits it to examples. */
  static Likeness to(List<Examples.Example> examples) {
    return new Likeness(
        Softmax.to(
            examples.stream()
                .map(
                    one ->
                        new Softmax.Row(
                            Traits.of(Words.of(one.text())), ORDER.indexOf(one.intent())))
                .toList(),
            ORDER.size()));
  }

  /** How likely each intent is, in {@link #ORDER}; they add up to 1. */
  double[] chances(Traits traits) {
    return fitted.chances(traits);
  }

  /** How much each of some words speaks for an intent. */
  double[] support(Traits traits, Intent intent, int words) {
    return fitted.support(traits, ORDER.indexOf(intent), words);
  }

  void write(OutputStream out) throws IOException {
    fitted.write(out);
  }

  static Likeness read(InputStream in) throws IOException {
    return new Likeness(Softmax.read(in, ORDER.size()));
  }
}
