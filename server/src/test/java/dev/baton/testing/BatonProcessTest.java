package dev.baton.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, being killed, starting again, being refused, stopping: with real processes. */
class BatonProcessTest {
  @TempDir private Path directory;

  @Test
  void survivesAKillAndLeavesNothingBehindWhenStopped() {
    try (BatonProcess first = BatonProcess.start(data(), Map.of()).ready()) {
      assertThat(first.output())
          .contains(
              "Baton is ready", "demo storefront", "openapi.yaml", "console", "sign-up#token=");

      try (BatonProcess second = BatonProcess.start(data(), Map.of())) {
        assertThat(second.ended()).isEqualTo(1);
        assertThat(second.output().strip())
            .startsWith("baton: Another Baton is running on ")
            .doesNotContain("\n");
      }
      first.kill();
    }
    ProcessHandle orphan = Objects.requireNonNull(postmaster());
    try (BatonProcess third = BatonProcess.start(data(), Map.of()).ready()) {
      assertThat(orphan.isAlive()).isFalse();
      ProcessHandle own = Objects.requireNonNull(postmaster());
      own.destroyForcibly();
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(250))
          .until(() -> third.http().get("/health/ready").status() == 200 && postmaster() != null);
      assertThat(third.terminate()).isEqualTo(143);
    }
    assertThat(postmaster()).isNull();
  }

  @Test
  void refusesAnUnknownSettingInOneSentence() {
    try (BatonProcess process = BatonProcess.start(data(), Map.of("BATON_PROT", "1"))) {
      assertThat(process.ended()).isEqualTo(1);
      assertThat(process.output().strip())
          .isEqualTo("baton: There is no setting BATON_PROT. Did you mean BATON_PORT?");
    }
  }

  private Path data() {
    return directory.resolve("data");
  }

  /** The postmaster that the data directory names, while it lives. */
  private @Nullable ProcessHandle postmaster() {
    try {
      Path note = data().resolve("postgres/cluster/postmaster.pid");
      long number = Long.parseLong(Files.readAllLines(note).getFirst());
      return ProcessHandle.of(number).filter(ProcessHandle::isAlive).orElse(null);
    } catch (IOException | RuntimeException none) {
      return null;
    }
  }
}
