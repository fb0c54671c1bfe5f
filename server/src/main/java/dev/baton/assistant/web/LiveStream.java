package dev.baton.assistant.web;

import dev.baton.assistant.internal.Sights;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations;
import dev.baton.conversation.Message;
import dev.baton.handoff.HandoffSight;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page: sends what is new, in order and without gaps, whenever the conversation moves on,
 * and a comment now and then so that nobody in between closes the line.
 */
final class LiveStream implements Runnable {
  private static final int AT_ONCE = 200;
  private static final int QUIET_SECONDS = 20;

  private final Supplier<Optional<Conversation>> admitted;
  private final Conversations conversations;
  private final Sights sights;
  private final SseEmitter emitter;
  private final Semaphore moved = new Semaphore(1);
  private volatile boolean ended;
  private int seq;
  private @Nullable Map<String, Object> sent;

  /**
   * A page that looks at a conversation.
   *
   * @param admitted the conversation as it stands, as long as the page may look at it
   */
  LiveStream(
      Supplier<Optional<Conversation>> admitted,
      int after,
      Conversations conversations,
      Sights sights,
      SseEmitter emitter) {
    this.admitted = admitted;
    this.seq = after;
    this.conversations = conversations;
    this.sights = sights;
    this.emitter = emitter;
  }

  /** The conversation may have moved on. */
  void wake() {
    moved.release();
  }

  /** Nobody looks any more. */
  void end() {
    ended = true;
    moved.release();
  }

  @Override
  public void run() {
    try {
      while (!ended) {
        if (moved.tryAcquire(QUIET_SECONDS, TimeUnit.SECONDS)) {
          moved.drainPermits();
          sendNew();
        } else {
          emitter.send(SseEmitter.event().comment("still here"));
        }
      }
    } catch (IOException | IllegalStateException gone) {
      emitter.complete();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      emitter.complete();
    }
  }

  private void sendNew() throws IOException {
    Optional<Conversation> now = admitted.get();
    if (now.isEmpty()) {
      end();
      emitter.complete();
      return;
    }
    for (Message message :
        conversations.messages(now.get().store(), now.get().id(), seq, AT_ONCE)) {
      if (ended) {
        return;
      }
      emitter.send(
          SseEmitter.event()
              .id(String.valueOf(message.seq()))
              .name("message")
              .data(MessageJson.of(message), MediaType.APPLICATION_JSON));
      seq = message.seq();
      moved.release();
    }
    Map<String, Object> handoff = now.flatMap(sights::of).map(HandoffSight::members).orElse(null);
    if (handoff != null && !handoff.equals(sent)) {
      emitter.send(SseEmitter.event().name("handoff").data(handoff, MediaType.APPLICATION_JSON));
      sent = handoff;
    }
  }
}
