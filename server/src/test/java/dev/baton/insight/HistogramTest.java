package dev.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {

  @Test
  void a_quantile_is_at_most_a_tenth_off() {
    Random random = new Random(20261126);
    for (int round = 0; round < 200; round++) {
      double[] seconds =
          random.doubles(301).map(d -> Math.exp(d * 14)).map(d -> d + 1).sorted().toArray();
      Map<String, Long> counts = new HashMap<>();
      for (double one : seconds) {
        counts.merge(Histogram.bucket(Duration.ofMillis(Math.round(one * 1000))), 1L, Long::sum);
      }
      Histogram histogram = new Histogram(counts);
      assertThat(histogram.count()).isEqualTo(301);
      assertThat(histogram.quantile(0.5).orElseThrow())
          .isCloseTo(seconds[150], within(seconds[150] * 0.1));
      assertThat(histogram.quantile(0.95).orElseThrow())
          .isCloseTo(seconds[285], within(seconds[285] * 0.1));
    }
  }

  @Test
  void without_tickets_there_is_no_time() {
    assertThat(new Histogram(Map.of()).quantile(0.5)).isEmpty();
    assertThat(Histogram.bucket(Duration.ofSeconds(-3))).isEqualTo("000");
  }
}
