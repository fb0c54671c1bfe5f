package dev.baton.assistant.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.understanding.BuiltInUnderstanding;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Understanding;
import dev.baton.understanding.Utterance;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarTest {
  private final List<String> waited = new ArrayList<>();
  private final Understanding slow =
      new Understanding() {
        private final Understanding builtIn = new BuiltInUnderstanding();

        @Override
        public Reading read(Utterance utterance) {
          waited.add(utterance.text());
          return builtIn.read(utterance);
        }

        @Override
        public Reading readAtOnce(Utterance utterance) {
          return builtIn.read(utterance);
        }
      };

  @Test
  void a_turn_that_is_worked_out_again_is_not_read_again() {
    Ear ear = new Ear(slow);
    Utterance same = Utterance.alone("where is my order", "US");
    assertThat(ear.read(same)).isSameAs(ear.read(same));
    assertThat(waited).hasSize(1);
  }

  @Test
  void and_waits_twice_at_most_when_other_words_came_before_it() {
    Ear ear = new Ear(slow);
    for (int i = 0; i < 6; i++) {
      assertThat(ear.read(Utterance.alone("hello " + i, "US"))).isNotNull();
    }
    assertThat(waited).hasSize(2);
  }
}
