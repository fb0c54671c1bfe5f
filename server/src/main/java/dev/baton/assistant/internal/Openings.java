package dev.baton.assistant.internal;

import dev.baton.assistant.Assistant.Opening;
import dev.baton.assistant.Memory;
import dev.baton.assistant.TokenKey;
import dev.baton.assistant.persona.Persona;
import dev.baton.assistant.persona.Personas;
import dev.baton.conversation.Conversation;
import dev.baton.handoff.Scene;
import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.merchant.Store;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.Language;
import dev.baton.shared.StoreId;
import dev.baton.shared.json.StoredJson;
import dev.baton.shopper.Identity;
import dev.baton.shopper.Visitor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins conversations: who it is, what is known of them, and the settings they keep. */
@Component
class Openings {
  private final ConversationRooms rooms;
  private final TurnReader reader;
  private final Personas personas;
  private final BatonSettings settings;
  private final Clock clock;

  Openings(
      ConversationRooms rooms,
      TurnReader reader,
      Personas personas,
      BatonSettings settings,
      Clock clock) {
    this.rooms = rooms;
    this.reader = reader;
    this.personas = personas;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A conversation that was stored, and the key to it.
   *
   * @param browser the visitor id the browser is to keep; never a customer's own
   */
  record Begun(Conversation conversation, Persona persona, String token, UUID browser) {}

  Begun begin(Store store, Opening opening) {
    Visitor browser = browser(store.id(), opening);
    Persona persona = persona(store, opening);
    Conversation conversation = prepare(store, opening, browser, persona);
    HandoffSettings rehearsed = opening.preview();
    TokenKey key = TokenKey.mint(store.id());
    rooms
        .conversations()
        .open(conversation, key.hash(), rehearsed == null ? null : StoredJson.write(rehearsed));
    return new Begun(conversation, persona, key.token(), browser.id());
  }

  /** A conversation that is not stored yet; its visitor is. */
  Conversation prepare(Store store, Opening opening) {
    return prepare(store, opening, browser(store.id(), opening), persona(store, opening));
  }

  private Persona persona(Store store, Opening opening) {
    Persona rehearsed = opening.persona();
    return rehearsed == null ? personas.of(store.id()) : rehearsed;
  }

  private Visitor browser(StoreId store, Opening opening) {
    return Optional.ofNullable(opening.visitorId())
        .flatMap(id -> rooms.visitors().seen(store, id, now()))
        .orElseGet(() -> rooms.visitors().mint(store, now()));
  }

  private Conversation prepare(Store store, Opening opening, Visitor browser, Persona persona) {
    Instant now = now();
    HandoffSettings rehearsed = opening.preview();
    HandoffSettings settings = rehearsed == null ? reader.currentSettings(store.id()) : rehearsed;
    Identity identity = opening.identity();
    boolean customer = identity.isVerified() && opening.channel() != Conversation.Channel.PREVIEW;
    Visitor visitor = customer ? rooms.visitors().ofCustomer(store.id(), identity, now) : browser;
    Acquaintance acquaintance =
        Acquaintance.of(identity, visitor, Scene.checkOf(store, settings), now);
    return new Conversation(
        store.id(),
        UUID.randomUUID(),
        visitor.id(),
        opening.channel(),
        identity,
        hash(opening.address()),
        opening.locale(),
        language(opening),
        settings.version(),
        StoredJson.write(Memory.begin(acquaintance.known(), acquaintance.past(), persona)),
        null,
        null,
        0,
        0,
        now,
        now);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * The key to a conversation that another agent handed over. It follows from the conversation and
   * this installation's secret, so that it can be told again; with another secret it is another.
   */
  TokenKey keyOf(Conversation conversation) {
    return TokenKey.derived(
        conversation.store(), settings.secretKey() + " conversation " + conversation.id());
  }

  private static @Nullable Language language(Opening opening) {
    String locale = opening.locale();
    return locale == null ? null : Language.ofTag(locale);
  }

  /** An address is kept only as a hash that this installation alone can make. */
  String hash(String address) {
    byte[] hash = TokenKey.sha256(settings.secretKey() + " address " + address);
    return HexFormat.of().formatHex(hash, 0, 16);
  }
}
