package dev.baton.understanding.detail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.understanding.BuiltInUnderstanding;
import dev.baton.understanding.Command;
import dev.baton.understanding.Utterance;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class OrderPatternInMessagesTest {

  @Test
  void a_merchants_pattern_never_backtracks_over_a_shoppers_words() {
    String words = "a1a1a1a1a1a1a1a1a1a1a1a1 ".repeat(300);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> numbers(words, "([a-z0-9]+)+#"));
  }

  @Test
  void a_number_of_the_merchants_own_shape_is_found() {
    assertThat(numbers("it is wx-77-b I think", "WX-[0-9]{2}-[A-Z]")).containsExactly("wx-77-b");
  }

  private static List<String> numbers(String text, String pattern) {
    Utterance said =
        new Utterance(text, List.of(), Set.of(), Utterance.Pending.NOTHING, "US", pattern, null);
    return new BuiltInUnderstanding()
        .read(said).all(Command.GiveDetail.class).stream().map(Command.GiveDetail::text).toList();
  }
}
