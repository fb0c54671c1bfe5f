package dev.baton.connector.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Hook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandardWebhookTest {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  /** The example of the specification's own libraries. */
  @Test
  void itKnowsTheSpecificationsExample() {
    assertThat(
            StandardWebhook.sign(
                SECRET,
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "1614265330",
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void oneBitMoreOrLessIsRefused() {
    Instant at = Instant.ofEpochSecond(1_614_265_330);
    String good = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    assertThat(objection("{\"test\": 2432232314}", good, at)).isEmpty();
    assertThat(objection("{\"test\": 2432232314}", "v1,x " + good, at)).isEmpty();
    assertThat(objection("{\"test\": 2432232315}", good, at)).contains("wrong");
    assertThat(objection("{\"test\": 2432232314}", "", at)).contains("not signed");
    assertThat(objection("{\"test\": 2432232314}", good, at.plusSeconds(301))).contains("old");
    assertThat(objection("{\"test\": 2432232314}", good, at.plusSeconds(300))).isEmpty();
  }

  private static String objection(String body, String signature, Instant now) {
    Hook hook =
        new Hook(
            Map.of(
                "Webhook-Id",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                "WEBHOOK-TIMESTAMP",
                "1614265330",
                "webhook-signature",
                signature),
            body.getBytes(StandardCharsets.UTF_8));
    return StandardWebhook.objection(SECRET, hook, now).orElse("");
  }
}
