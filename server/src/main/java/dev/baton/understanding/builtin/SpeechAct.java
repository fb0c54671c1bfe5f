package dev.baton.understanding.builtin;

import dev.baton.understanding.Speech;

/** Tells whether a message asks, orders or tells. */
final class SpeechAct {
  private static final String MARKS = "?？؟";

  private SpeechAct() {}

  /** A question outranks an order: "please, where is it". */
  static Speech of(String text, Scan scan) {
    boolean marked = text.chars().anyMatch(c -> MARKS.indexOf(c) >= 0);
    if (marked || scan.longest("asks").isPresent()) {
      return Speech.ASK;
    }
    return scan.longest("orders").isPresent() ? Speech.ORDER : Speech.TELL;
  }
}
