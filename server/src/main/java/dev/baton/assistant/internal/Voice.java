package dev.baton.assistant.internal;

import dev.baton.assistant.Draft;
import dev.baton.understanding.Rewording;
import java.util.List;
import java.util.Objects;

/**
 * Words the answer of one turn, where it may be worded, before it is written. A language model is
 * waited for once: when the turn is worked out again and says something else, it says it plainly.
 */
final class Voice {
  private final Rewording rewording;
  private List<String> plain = List.of();
  private List<String> worded = List.of();

  Voice(Rewording rewording) {
    this.rewording = rewording;
  }

  void word(Draft draft) {
    List<String> sentences = draft.rewordable();
    if (sentences.isEmpty()) {
      return;
    }
    if (plain.isEmpty()) {
      plain = sentences;
      worded =
          rewording.reword(
              sentences,
              draft.situation().language(),
              Objects.requireNonNullElse(draft.situation().persona().tone(), ""));
    }
    if (sentences.equals(plain)) {
      draft.sayInstead(worded);
    }
  }
}
