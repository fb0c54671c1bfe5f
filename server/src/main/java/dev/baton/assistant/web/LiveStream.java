package dev.baton.assistant.web;

import dev.baton.assistant.internal.LiveStreams;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page: sends what is new, in order and without gaps, whenever the conversation moves on;
 * that an answer is being worked on, when it takes a moment; and a comment now and then so that
 * nobody in between closes the line.
 */
final class LiveStream implements Runnable, LiveStreams.Watcher {
  private static final int AT_ONCE = 200;
  private static final long QUIET_MILLIS = 20_000;

  /** An answer that is there by then needs no announcement. */
  private static final long MOMENT_MILLIS = 400;

  private final Supplier<Optional<Conversation>> admitted;
  private final Conversations conversations;
  private final Sights sights;
  private final SseEmitter emitter;
  private final Semaphore news = new Semaphore(1);
  private final AtomicBoolean moved = new AtomicBoolean(true);
  private volatile boolean writing;
  private volatile boolean ended;
  private boolean toldWriting;
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

  @Override
  public void moved() {
    moved.set(true);
    news.release();
  }

  @Override
  public void writing(boolean begun) {
    writing = begun;
    news.release();
  }

  /** Nobody looks any more. */
  void end() {
    ended = true;
    news.release();
  }

  @Override
  public void run() {
    try {
      // the first byte takes the headers along: whoever listens knows at once that it does
      emitter.send(SseEmitter.event().comment("here"));
      while (!ended) {
        long wait = writing && !toldWriting ? MOMENT_MILLIS : QUIET_MILLIS;
        boolean quiet = !news.tryAcquire(wait, TimeUnit.MILLISECONDS);
        news.drainPermits();
        if (moved.getAndSet(false)) {
          sendNew();
        }
        if (writing != toldWriting && (quiet || !writing)) {
          sendWriting(writing);
        } else if (quiet) {
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

  private void sendWriting(boolean now) throws IOException {
    emitter.send(
        SseEmitter.event().name("typing").data(Map.of("typing", now), MediaType.APPLICATION_JSON));
    toldWriting = now;
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
      moved();
    }
    Map<String, Object> handoff = now.flatMap(sights::of).map(HandoffSight::members).orElse(null);
    if (handoff != null && !handoff.equals(sent)) {
      emitter.send(SseEmitter.event().name("handoff").data(handoff, MediaType.APPLICATION_JSON));
      sent = handoff;
    }
  }
}
