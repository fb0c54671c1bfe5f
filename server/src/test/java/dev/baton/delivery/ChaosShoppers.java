package dev.baton.delivery;

import dev.baton.testing.BatonProcess;
import dev.baton.testing.Http;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import javax.imageio.ImageIO;

/** Shoppers of two Batons, who hand off whatever happens to these; every third with a photo. */
final class ChaosShoppers {
  private static final int PHOTO_OF_EACH = 3;
  private final AtomicReferenceArray<BatonProcess> batons;
  private final Set<String> promised = ConcurrentHashMap.newKeySet();
  private final Set<String> pictured = ConcurrentHashMap.newKeySet();
  private final AtomicInteger begun = new AtomicInteger();

  ChaosShoppers(AtomicReferenceArray<BatonProcess> batons) {
    this.batons = batons;
  }

  /** How many began. */
  int begun() {
    return begun.get();
  }

  /** The references that they were told. */
  Set<String> promised() {
    return promised;
  }

  /** Those of tickets with a photo. */
  Set<String> pictured() {
    return pictured;
  }

  /** One shopper, who tries again until there is an answer. */
  void handOff() {
    int shopper = begun.incrementAndGet();
    String opened = "/api/v1/storefront/demo/conversations";
    Http.Answer conversation = again(shopper, http -> http.post(opened, Map.of()), 201);
    String token = conversation.text("/token");
    String path = "/api/v1/conversations/" + conversation.text("/conversationId") + "/messages";
    boolean photo = shopper % PHOTO_OF_EACH == 0;
    List<String> photos = photo ? List.of(photo(shopper, token, path)) : List.of();
    say(shopper, token, path, "I need a human, my lamp is broken", photos);
    Http.Answer answer =
        say(shopper, token, path, "Mary Poole mary" + shopper + "@example.com", List.of());
    String reference = answer.text("/handoff/reference");
    if (reference.isEmpty()) {
      throw new IllegalStateException("no reference: " + answer.body());
    }
    promised.add(reference);
    if (photo) {
      pictured.add(reference);
    }
  }

  private static byte[] picture() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private String photo(int shopper, String token, String path) {
    String attachments = path.replace("/messages", "/attachments");
    return again(
            shopper,
            http -> http.as(token).upload(attachments, "lamp.jpg", "image/jpeg", picture()),
            201)
        .text("/id");
  }

  private Http.Answer say(
      int shopper, String token, String path, String text, List<String> photos) {
    Map<String, Object> message =
        Map.of("id", UUID.randomUUID().toString(), "text", text, "attachmentIds", photos);
    return again(shopper, http -> http.as(token).post(path, message), 200);
  }

  /** A request. */
  private interface Request {
    Http.Answer send(Http http);
  }

  private Http.Answer again(int shopper, Request request, int expected) {
    for (int i = 0; ; i++) {
      try {
        Http.Answer answer = request.send(batons.get((shopper + i) % 2).http());
        if (answer.status() == expected) {
          return answer;
        }
      } catch (UncheckedIOException killed) {
        // The next one, or the same one again when it is back.
      }
      if (i > 1_000) {
        throw new IllegalStateException("no Baton answers");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }
}
