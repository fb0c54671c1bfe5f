package dev.baton.assistant.internal;

import dev.baton.understanding.Reading;
import dev.baton.understanding.Understanding;
import dev.baton.understanding.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Reads the message of one turn. When another turn came first and this one is worked out again, the
 * same words after the same words are not read twice, and a language model is waited for twice at
 * most.
 */
final class Ear {
  private static final int PATIENT = 2;

  private final Understanding understanding;
  private @Nullable Utterance heard;
  private @Nullable Reading reading;
  private int times;

  Ear(Understanding understanding) {
    this.understanding = understanding;
  }

  /** What the message says. */
  Reading read(Utterance utterance) {
    Reading known = reading;
    if (known != null && utterance.equals(heard)) {
      return known;
    }
    times++;
    Reading fresh =
        times > PATIENT ? understanding.readAtOnce(utterance) : understanding.read(utterance);
    heard = utterance;
    reading = fresh;
    return fresh;
  }
}
