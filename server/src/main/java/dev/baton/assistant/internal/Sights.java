package dev.baton.assistant.internal;

import dev.baton.assistant.Situation;
import dev.baton.assistant.TurnEngine;
import dev.baton.conversation.Conversation;
import dev.baton.handoff.HandoffSight;
import dev.baton.handoff.Scene;
import dev.baton.shopper.Trust.Right;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a conversation's shopper may see of its latest handoff. */
@Component
public class Sights {
  private final TurnReader reader;

  Sights(TurnReader reader) {
    this.reader = reader;
  }

  /** The latest handoff, or empty when there never was one. One statement at most. */
  public Optional<HandoffSight> of(Conversation conversation) {
    if (conversation.handoffId() == null) {
      return Optional.empty();
    }
    Situation situation = reader.wordless(conversation);
    Scene scene = TurnEngine.scene(situation, TurnReader.memory(conversation));
    return situation
        .handoff()
        .map(
            handoff ->
                HandoffSight.of(
                    handoff, scene.collector(), conversation.identity().may(Right.SEE_STORED)));
  }
}
