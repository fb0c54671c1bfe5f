package dev.baton.assistant.internal;

import dev.baton.assistant.Assistant.Answer;
import dev.baton.assistant.Assistant.Recognised;
import dev.baton.assistant.Draft;
import dev.baton.assistant.Memory;
import dev.baton.assistant.Situation;
import dev.baton.assistant.TurnEngine;
import dev.baton.conversation.Conversation;
import dev.baton.handoff.Scene;
import dev.baton.shared.Problem;
import dev.baton.shared.json.StoredJson;
import dev.baton.shopper.Identity;
import dev.baton.shopper.Visitor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Takes up who a shopper is after the conversation has begun. */
@Component
class Recognitions {
  private final TurnReader reader;
  private final TurnWriter writer;
  private final ConversationRooms rooms;
  private final Sights sights;
  private final Clock clock;

  Recognitions(
      TurnReader reader, TurnWriter writer, ConversationRooms rooms, Sights sights, Clock clock) {
    this.reader = reader;
    this.writer = writer;
    this.rooms = rooms;
    this.sights = sights;
    this.clock = clock;
  }

  Sights sights() {
    return sights;
  }

  /** Works out what becomes of the conversation; the writing is empty when another came first. */
  Supplier<Optional<Recognised>> recognise(Conversation conversation, Identity identity) {
    Identity before = conversation.identity();
    boolean onlySaid = before.isVerified() && identity.kind() == Identity.Kind.ANONYMOUS;
    if (identity.equals(before) || onlySaid) {
      Answer same = new Answer(List.of(), sights.of(conversation), Optional.empty());
      return () -> Optional.of(new Recognised(before, same));
    }
    if (before.isVerified() && identity.isVerified() && !before.samePersonAs(identity)) {
      throw new Problem(
          409,
          "This conversation is somebody else's. Sign out, then begin a new one.",
          List.of(
              new Problem.Field(
                  "/identityToken", "other_customer", "Another customer is signed in here.")));
    }
    Conversation as =
        identity.isVerified() ? met(conversation, identity) : unmet(conversation, identity);
    Situation situation = reader.wordless(as);
    Memory memory = TurnReader.memory(as);
    Draft draft =
        identity.isVerified()
            ? TurnEngine.recognised(situation, memory)
            : TurnEngine.forgotten(situation, memory);
    return () -> writer.write(draft, null).map(answer -> new Recognised(identity, answer));
  }

  private Conversation met(Conversation conversation, Identity identity) {
    Visitor visitor = rooms.visitors().ofCustomer(conversation.store(), identity, now());
    return as(conversation, identity, visitor, TurnReader.memory(conversation));
  }

  private Conversation unmet(Conversation conversation, Identity identity) {
    Memory memory = TurnReader.memory(conversation);
    if (!conversation.identity().isVerified()) {
      Visitor same =
          new Visitor(
              conversation.visitorId(),
              memory.past().details(),
              memory.past().reference(),
              List.of());
      Memory claimed = acquaintance(conversation, identity, same).in(memory, identity);
      Memory kept = claimed.recognising(claimed.known(), memory.past());
      return conversation.with(identity, conversation.visitorId(), StoredJson.write(kept));
    }
    Visitor fresh = rooms.visitors().mint(conversation.store(), now());
    return as(conversation, identity, fresh, Acquaintance.forgotten(memory));
  }

  private Conversation as(
      Conversation conversation, Identity identity, Visitor visitor, Memory memory) {
    Memory acquainted = acquaintance(conversation, identity, visitor).in(memory, identity);
    return conversation.with(identity, visitor.id(), StoredJson.write(acquainted));
  }

  private Acquaintance acquaintance(Conversation conversation, Identity identity, Visitor visitor) {
    return Acquaintance.of(
        identity,
        visitor,
        Scene.checkOf(reader.storeOf(conversation.store()), reader.settings(conversation)),
        now());
  }

  UUID signOut(Conversation conversation) {
    rooms.conversations().shut(conversation.store(), conversation.id());
    writer.wake(conversation);
    return rooms.visitors().mint(conversation.store(), now()).id();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
