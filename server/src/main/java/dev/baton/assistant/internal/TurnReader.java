package dev.baton.assistant.internal;

import dev.baton.assistant.Assistant.ShopperMessage;
import dev.baton.assistant.Memory;
import dev.baton.assistant.Retelling;
import dev.baton.assistant.Situation;
import dev.baton.assistant.Situations;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations;
import dev.baton.conversation.Message;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.instruction.Rulebook;
import dev.baton.media.Attachment;
import dev.baton.merchant.Store;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shared.json.StoredJson;
import dev.baton.shopper.OrderAccess;
import dev.baton.shopper.OrderAccesses;
import dev.baton.understanding.Reading;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads all that a turn needs, with no transaction open. */
@Component
class TurnReader {
  private final StoreRooms store;
  private final ConversationRooms rooms;
  private final Interpreters interpreters;
  private final OrderAccesses orders;
  private final Clock clock;

  TurnReader(
      StoreRooms store,
      ConversationRooms rooms,
      Interpreters interpreters,
      OrderAccesses orders,
      Clock clock) {
    this.store = store;
    this.rooms = rooms;
    this.interpreters = interpreters;
    this.orders = orders;
    this.clock = clock;
  }

  /** What the assistant remembers of a conversation. */
  static Memory memory(Conversation conversation) {
    return StoredJson.read(conversation.memory(), Memory.class);
  }

  /** Where conversations are kept. */
  Conversations conversations() {
    return rooms.conversations();
  }

  /** Looks up what will read the messages, so that the first costs no more than the others. */
  void expect(StoreId id) {
    interpreters.engines().of(id);
    interpreters.instructions().heeded(id);
  }

  /** An ear for one turn at a store. */
  Ear ear(StoreId id) {
    return interpreters.ear(id);
  }

  /** A voice for one turn at a store. */
  Voice voice(StoreId id) {
    return interpreters.voice(id);
  }

  /** The merchant's instructions for one turn at a store. */
  Rulebook rulebook(StoreId id, String message) {
    return interpreters.rulebook(id, message);
  }

  /** The situation in which a message is answered. */
  Situation situation(
      Conversation conversation, ShopperMessage message, Ear ear, Rulebook rulebook) {
    Situations.Ground ground = ground(conversation, rulebook);
    Memory memory = memory(conversation);
    Reading reading = ear.read(Situations.utterance(ground, memory, message.text()));
    return Situations.of(ground, memory, reading, message.text(), photos(conversation, message));
  }

  /** Listens to what was said before a conversation came here. */
  Retelling retelling(Conversation conversation) {
    return new Retelling(
        interpreters.engines().of(conversation.store()).understanding(),
        ground(conversation, Rulebook.EMPTY),
        memory(conversation));
  }

  /** The situation in which something else than a message is answered. */
  Situation wordless(Conversation conversation) {
    Situations.Ground ground = ground(conversation, Rulebook.EMPTY);
    Reading reading = Situations.silence(ground);
    return Situations.of(ground, memory(conversation), reading, "", List.of());
  }

  private Situations.Ground ground(Conversation conversation, Rulebook rulebook) {
    Store shop = storeOf(conversation.store());
    Optional<Handoff> handoff =
        Optional.ofNullable(conversation.handoffId())
            .flatMap(id -> rooms.handoffs().find(conversation.store(), id));
    OrderAccess access =
        orders.forConversation(
            conversation.store(),
            conversation.id().toString(),
            conversation.addressHash(),
            conversation.identity());
    return new Situations.Ground(
        shop,
        settings(conversation),
        conversation,
        handoff,
        store.enabled(conversation.store()),
        access,
        store.shops().of(conversation.store()).isPresent(),
        rulebook,
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** The store of a conversation. */
  Store storeOf(StoreId id) {
    return store.stores().find(id).orElseThrow(() -> Problem.notFound("There is no such store."));
  }

  /** The settings a conversation began with. */
  HandoffSettings settings(Conversation conversation) {
    StoreId id = conversation.store();
    if (conversation.channel() == Conversation.Channel.PREVIEW) {
      return rooms
          .conversations()
          .previewSettings(id, conversation.id())
          .map(json -> StoredJson.read(json, HandoffSettings.class))
          .orElseThrow(() -> new IllegalStateException("a preview without settings"));
    }
    return store
        .settings()
        .version(id, conversation.settingsVersion())
        .orElseGet(() -> store.settings().current(id));
  }

  /** The settings a new conversation begins with. */
  HandoffSettings currentSettings(StoreId id) {
    return store.settings().current(id);
  }

  private List<Message.Attachment> photos(Conversation conversation, ShopperMessage message) {
    if (message.attachmentIds().isEmpty()) {
      return List.of();
    }
    List<Attachment> found =
        rooms.attachments().find(conversation.store(), conversation.id(), message.attachmentIds());
    if (found.size() != message.attachmentIds().size()) {
      throw Problem.notFound("There is no such attachment in this conversation.");
    }
    return found.stream()
        .map(a -> new Message.Attachment(a.id(), a.fileName(), a.contentType(), a.size()))
        .toList();
  }
}
