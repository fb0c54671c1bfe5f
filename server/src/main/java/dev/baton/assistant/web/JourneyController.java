package dev.baton.assistant.web;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.JourneyEvents;
import dev.baton.conversation.JourneyFacts;
import dev.baton.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the steps of a shopper's way through the shop. */
@RestController
class JourneyController {
  private static final int MOST = 50;

  private final JourneyEvents journeys;
  private final Doorkeeper door;
  private final Clock clock;

  JourneyController(JourneyEvents journeys, Doorkeeper door, Clock clock) {
    this.journeys = journeys;
    this.door = door;
    this.clock = clock;
  }

  /** Some steps, oldest first. */
  record JourneyRequest(@Nullable List<Step> events) {}

  /** One step; whatever else it holds is kept as short facts. */
  static final class Step {
    public @Nullable String type;
    public @Nullable Instant at;
    private final Map<String, Object> about = new LinkedHashMap<>();

    @JsonAnySetter
    void about(String name, @Nullable Object value) {
      if (value != null) {
        about.put(name, value);
      }
    }
  }

  @PostMapping("/api/v1/conversations/{id}/journey")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void add(
      @PathVariable UUID id,
      @RequestBody JourneyRequest request,
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
    Conversation conversation = door.admit(id, authorization);
    List<Step> steps = Bounds.required("/events", request.events());
    if (steps.size() > MOST) {
      throw Problem.malformed("/events", "too_many", "At most " + MOST + " events in one call.");
    }
    List<JourneyEvents.Event> events = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      events.add(event("/events/" + i, steps.get(i)));
    }
    if (!events.isEmpty()) {
      journeys.add(conversation.store(), conversation.id(), events);
    }
  }

  private JourneyEvents.Event event(String pointer, Step step) {
    Instant at = Bounds.required(pointer + "/at", step.at);
    return JourneyFacts.step(pointer, step.type, at, step.about, clock.instant());
  }
}
