package dev.baton.understanding.builtin;

import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.LanguageFile;
import dev.baton.understanding.grammar.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tells by likeness to the sentences of {@code tone/<code>.txt} whether a message touches a
 * sensitive topic or is angry. A second opinion beside the phrases.
 *
 * @param fitted over {@link #LABELS}
 */
record ToneLikeness(Softmax fitted) {
  /** The sections, of phrases and of sentences; the first is neither. */
  static final List<String> LABELS =
      List.of(
          "none",
          "sensitive self_harm",
          "sensitive safety",
          "sensitive legal",
          "sensitive fraud",
          "sensitive account_break_in",
          "sensitive privacy",
          "frustration");

  /** So much of the sentences about other matters is enough. */
  private static final int EVERY = 4;

  /**
   * Fits it.
   *
   * @param tones the files of sentences by tone
   * @param calm by language, sentences that are neither angry nor sensitive
   */
  static ToneLikeness to(List<LanguageFile> tones, Map<String, List<String>> calm) {
    Meanings meanings = Meanings.of(tones);
    List<Softmax.Row> rows = new ArrayList<>();
    for (LanguageFile file : tones) {
      List<String> others = calm.getOrDefault(file.name(), List.of());
      for (int i = 0; i < others.size(); i += EVERY) {
        rows.add(row(meanings, file.name(), others.get(i), 0));
      }
      for (int i = 0; i < LABELS.size(); i++) {
        String label = LABELS.get(i);
        for (String line : Training.all(file, label)) {
          rows.add(row(meanings, file.name(), line, i));
        }
      }
    }
    return new ToneLikeness(Softmax.to(rows, LABELS.size()));
  }

  static Softmax.Row row(Meanings meanings, String language, String text, int label) {
    Message message = Message.of(text);
    Traits traits =
        Traits.of(
            Words.of(message),
            at -> message.words().get(at).before() != Break.NONE,
            meanings.in(language));
    return new Softmax.Row(traits, label);
  }

  /** For each label the logarithm of its odds against none. */
  double[] odds(Traits traits) {
    double[] odds = fitted.odds(traits);
    double none = odds[0];
    for (int i = 0; i < odds.length; i++) {
      odds[i] -= none;
    }
    return odds;
  }

  /** How much each of some words speaks for a label. */
  double[] support(Traits traits, int label, int words) {
    return fitted.support(traits, label, words);
  }

  void write(OutputStream out) throws IOException {
    fitted.write(out);
  }

  static ToneLikeness read(InputStream in) throws IOException {
    return new ToneLikeness(Softmax.read(in, LABELS.size()));
  }
}
