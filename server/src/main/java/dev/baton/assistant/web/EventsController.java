package dev.baton.assistant.web;

import dev.baton.assistant.internal.LiveStreams;
import dev.baton.assistant.internal.Sights;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The live stream of a conversation: server-sent events that resume where they broke off. */
@RestController
class EventsController {
  private static final Duration LIFE = Duration.ofMinutes(30);

  private final Doorkeeper door;
  private final Conversations conversations;
  private final Sights sights;
  private final LiveStreams live;

  EventsController(Doorkeeper door, Conversations conversations, Sights sights, LiveStreams live) {
    this.door = door;
    this.conversations = conversations;
    this.sights = sights;
    this.live = live;
  }

  @GetMapping(
      path = "/api/v1/conversations/{id}/events",
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> events(
      @PathVariable UUID id,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
    Conversation conversation = door.admit(id, authorization);
    int after = lastEventId == null ? conversation.lastSeq() : seq(lastEventId);
    SseEmitter emitter = new SseEmitter(LIFE.toMillis());
    LiveStream stream =
        new LiveStream(() -> door.look(id, authorization), after, conversations, sights, emitter);
    LiveStreams.Watching watching = live.watch(conversation.store(), conversation.id(), stream);
    emitter.onCompletion(
        () -> {
          watching.close();
          stream.end();
        });
    emitter.onTimeout(emitter::complete);
    emitter.onError(broken -> emitter.complete());
    Thread.ofVirtual().name("live-" + id).start(stream);
    return ResponseEntity.ok().header("X-Accel-Buffering", "no").body(emitter);
  }

  private static int seq(String lastEventId) {
    try {
      return Math.max(0, Integer.parseInt(lastEventId.strip()));
    } catch (NumberFormatException notOurs) {
      return 0;
    }
  }
}
