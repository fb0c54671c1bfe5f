package dev.baton.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.baton.testing.StubServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A merchant's program that hears alerts and believes none without a signature. */
final class AlertReceiver extends StubServer {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SECRET =
      "whsec_" + Base64.getEncoder().encodeToString(new byte[32]).replace('A', 'b');
  private final List<Event> verified = Collections.synchronizedList(new ArrayList<>());
  private volatile int status = 204;
  private volatile @Nullable CountDownLatch hanging;
  private final CountDownLatch free = new CountDownLatch(1);

  /** An event whose signature is right. */
  record Event(String id, String type, JsonNode data, String body) {}

  Map<String, Object> config() {
    return Map.of("url", uri() + "/alerts", "secret", SECRET);
  }

  List<Event> verified() {
    synchronized (verified) {
      return List.copyOf(verified);
    }
  }

  void answer(int with) {
    status = with;
  }

  /** Does not answer the next call until it is let go; counts down when that call is there. */
  CountDownLatch hangOnce() {
    CountDownLatch reached = new CountDownLatch(1);
    hanging = reached;
    return reached;
  }

  void letGo() {
    free.countDown();
  }

  @Override
  protected Output answer(Request request) {
    if (!signed(request)) {
      return of(401, "text/plain", "no right signature");
    }
    JsonNode event = JSON.readTree(request.text());
    verified.add(
        new Event(
            request.header("webhook-id"),
            event.path("type").asString(""),
            event.path("data"),
            request.text()));
    CountDownLatch here = hanging;
    if (here != null) {
      hanging = null;
      return wire -> {
        here.countDown();
        try {
          free.await();
        } catch (InterruptedException over) {
          Thread.currentThread().interrupt();
        }
        throw new IOException("hung up");
      };
    }
    return of(status, "text/plain", "");
  }

  @Override
  public void close() {
    letGo();
    super.close();
  }

  /** Signed anew by the standard's own library, whatever its age: the tests set their clock. */
  private static boolean signed(Request request) {
    try {
      long at = Long.parseLong(request.header("webhook-timestamp"));
      return new Webhook(SECRET)
          .sign(request.header("webhook-id"), at, request.text())
          .equals(request.header("webhook-signature"));
    } catch (WebhookSigningException | EmptyWebhookSecretException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
