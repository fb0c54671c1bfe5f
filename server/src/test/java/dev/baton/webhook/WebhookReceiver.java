package dev.baton.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.baton.testing.StubServer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A developer's program that hears of events. */
final class WebhookReceiver extends StubServer {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
  private volatile int status = 204;
  private volatile String[] headers = {};

  void answer(int with, String... more) {
    headers = more;
    status = with;
  }

  @Override
  protected Output answer(Request request) {
    return of(status, "text/plain", "", headers);
  }

  /** Requests that tell of this. */
  List<Request> heard(String type) {
    return requests().stream()
        .filter(request -> event(request).path("type").asString("").equals(type))
        .toList();
  }

  /** Waits until it heard this so many times. */
  List<Request> waits(String type, int times) {
    until(type + " is heard", () -> heard(type).size() >= times);
    return heard(type);
  }

  static void until(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + PATIENCE;
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain until " + what);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  static JsonNode event(Request request) {
    return JSON.readTree(request.text());
  }

  /** Which of the signatures that came the standard's own library makes with this secret. */
  static boolean signed(Request request, String secret) {
    try {
      long at = Long.parseLong(request.header("webhook-timestamp"));
      String wanted = new Webhook(secret).sign(request.header("webhook-id"), at, request.text());
      return List.of(request.header("webhook-signature").split(" ", -1)).contains(wanted);
    } catch (WebhookSigningException | EmptyWebhookSecretException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
