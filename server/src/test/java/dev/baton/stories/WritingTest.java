package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonModelTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.LiveEvents;
import dev.baton.testing.StubModel;
import dev.baton.testing.TestStore;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The live stream says that an answer is being written, when that takes a moment. */
@BatonModelTest
class WritingTest {
  private final Http http;
  private final StubModel model;

  WritingTest(Http http, StubModel model) {
    this.http = http;
    this.model = model;
  }

  @Test
  void a_slow_answer_is_announced_and_the_announcement_is_taken_back() throws Exception {
    CountDownLatch announced = new CountDownLatch(1);
    model.answers(
        any -> {
          patiently(announced);
          return StubModel.NOTHING;
        });
    String opening = "/api/v1/storefront/" + TestStore.create(http).id() + "/conversations";
    Answer opened = http.post(opening, Map.of());
    String token = opened.text("/token");
    String path = "/api/v1/conversations/" + opened.text("/conversationId");
    try (LiveEvents events = LiveEvents.of(http.base() + path + "/events", token, "1")) {
      Map<String, String> said =
          Map.of("id", UUID.randomUUID().toString(), "text", "the gizmo keeps blinking somehow");
      Thread saying =
          Thread.startVirtualThread(() -> http.as(token).post(path + "/messages", said));
      assertThat(events.next("typing").path("typing").asBoolean()).isTrue();
      announced.countDown();
      assertThat(events.next("typing").path("typing").asBoolean(true)).isFalse();
      saying.join();
    } finally {
      model.answers(any -> StubModel.NOTHING);
    }
  }

  private static void patiently(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) {
        throw new AssertionError("nothing was announced");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
