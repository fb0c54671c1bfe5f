package dev.baton.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import org.junit.jupiter.api.Test;

@BatonTest
class OperationsTest {
  private final Http http;

  OperationsTest(Http http) {
    this.http = http;
  }

  @Test
  void saysThatItLivesAndCanWork() {
    assertThat(http.get("/health/live").status()).isEqualTo(200);
    Http.Answer ready = http.get("/health/ready");
    assertThat(ready.status()).isEqualTo(200);
    assertThat(ready.text("/status")).isEqualTo("ready");
  }

  @Test
  void showsItsFiguresToThisMachineAndToTheHolderOfTheKeyOnly() {
    assertThat(http.get("/metrics").body()).contains("jvm_memory_used_bytes");
    Http proxied = http.with("X-Forwarded-For", "203.0.113.7");
    assertThat(proxied.get("/metrics").status()).isEqualTo(403);
    assertThat(proxied.as("bk_wrong").get("/metrics").status()).isEqualTo(403);
    assertThat(proxied.asAdmin().get("/metrics").status()).isEqualTo(200);
  }
}
