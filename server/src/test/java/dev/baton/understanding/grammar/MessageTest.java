package dev.baton.understanding.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen of a message: no markup, and signs as the words they say. */
class MessageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<b>human</b>|human",
        "Kim <script>alert(1)</script> Lee|Kim Lee",
        "<p>hello</p><p>agent please</p>|hello agent please",
        "<img src=x onerror=alert(1)>human|human"
      })
  void markup_is_not_seen(String raw, String seen) {
    assertThat(Message.of(raw).text()).isEqualTo(seen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Kim <kim@lee.com>", "2 < 3 and 5 > 4", "I <3 it", "is x<y>z a size?", "a <- b"})
  void what_is_no_markup_stays(String text) {
    assertThat(Message.of(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"👍, ok", "👍🏽!, ok", "✅ ✅, ok", "👎, no", "🙅‍♀️, no"})
  void a_sign_alone_says_a_word(String sign, String word) {
    assertThat(Message.of(sign).text()).isEqualTo(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "👍👎", "great 👍", "🙂"})
  void other_signs_stay(String text) {
    assertThat(Message.of(text).text()).isEqualTo(text);
  }
}
