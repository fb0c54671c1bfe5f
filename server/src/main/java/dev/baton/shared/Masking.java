package dev.baton.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes secrets out of a text before it is stored or sent anywhere: card numbers and their codes,
 * IBANs, US social security numbers, passwords and keys. Order, phone and tracking numbers stay.
 *
 * <p>Works in time linear in the text, and sees through invisible characters, unusual digits and
 * separators. The same text masked twice stays the same.
 */
public final class Masking {

  /** A stretch of the skeleton and what is put in its place. */
  record Span(int from, int to, String replacement) {}

  private Masking() {}

  /** The text with every secret replaced, as in {@code •••• 4242}. */
  public static String mask(String text) {
    Skeleton skeleton = Skeleton.of(text);
    List<Span> spans = new ArrayList<>();
    CardNumbers.find(skeleton.text(), spans);
    AccountNumbers.find(skeleton.text(), spans);
    SpokenSecrets.find(skeleton.text(), spans);
    if (spans.isEmpty()) {
      return text;
    }
    spans.sort(
        Comparator.comparingInt(Span::from).thenComparing(Span::to, Comparator.reverseOrder()));
    StringBuilder masked = new StringBuilder(text.length());
    int copied = 0;
    for (Span span : spans) {
      int from = skeleton.original(span.from());
      if (from < copied) {
        continue;
      }
      masked.append(text, copied, from).append(span.replacement());
      copied = skeleton.original(span.to() - 1) + skeleton.widthAt(span.to() - 1);
    }
    return masked.append(text, copied, text.length()).toString();
  }
}
