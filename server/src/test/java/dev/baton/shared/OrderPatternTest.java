package dev.baton.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderPatternTest {

  @Test
  void it_means_the_whole_number_in_either_case() {
    OrderPattern pattern = OrderPattern.of("ORD-[0-9]{4,6}").orElseThrow();
    assertThat(pattern.matches("ord-12345")).isTrue();
    assertThat(pattern.matches("my ORD-12345")).isFalse();
    assertThat(OrderPattern.of("^\\d{5}$").orElseThrow().matches("12345")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[a",
        "*",
        "(a)\\1",
        "(?=x)x",
        "(?<!x)y",
        " ",
        "",
        ".*",
        "a{0,5}",
        "((a{50}){50}){50}",
        "a{1001}"
      })
  void what_is_no_expression_or_no_shape_is_refused(String expression) {
    assertThat(OrderPattern.of(expression)).isEmpty();
  }

  @Test
  void an_expression_longer_than_200_is_refused() {
    assertThat(OrderPattern.of("1".repeat(200))).isPresent();
    assertThat(OrderPattern.of("1".repeat(201))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+$", "(a|aa)+b", "(.*a){20}", "([a-z]+)*#"})
  void nothing_backtracks(String expression) {
    OrderPattern.of(expression)
        .ifPresent(
            pattern ->
                Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(3), () -> pattern.matches("a".repeat(10_000) + "!")));
  }
}
