package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short form of {@link Chaos}: two real Batons, a failing Zendesk, kill -9. */
class ChaosTest {

  @Test
  void killedAndFailingNothingIsLostAndNothingComesTwice() throws IOException {
    Path parent = Files.createDirectories(Path.of("target", "chaos"));
    Chaos.Plan plan = new Chaos.Plan(40, 2, 1, 0.3, 1, true, Duration.ofMinutes(15));
    Chaos.Result result = Chaos.play(plan, System.out, parent);
    assertThat(result.promised()).isEqualTo(40);
    assertThat(result.lost()).isZero();
    assertThat(result.twice()).isZero();
    assertThat(result.unclear()).isZero();
    assertThat(result.open()).isZero();
  }
}
