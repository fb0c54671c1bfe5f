package dev.baton.assistant.internal;

import dev.baton.assistant.Assistant.Opening;
import dev.baton.assistant.Memory;
import dev.baton.assistant.TokenKey;
import dev.baton.conversation.Conversation;
import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.merchant.Store;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.Detail;
import dev.baton.shared.DetailSource;
import dev.baton.shared.Language;
import dev.baton.shared.json.StoredJson;
import dev.baton.shopper.Identity;
import dev.baton.shopper.KnownDetail;
import dev.baton.shopper.KnownDetails;
import dev.baton.shopper.Visitor;
import java.time.Clock;
import java.time.Duration;
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
  private static final Duration TODAY = Duration.ofHours(24);

  private final ConversationRooms rooms;
  private final TurnReader reader;
  private final BatonSettings settings;
  private final Clock clock;

  Openings(ConversationRooms rooms, TurnReader reader, BatonSettings settings, Clock clock) {
    this.rooms = rooms;
    this.reader = reader;
    this.settings = settings;
    this.clock = clock;
  }

  /** A conversation that was stored, and the key to it. */
  record Begun(Conversation conversation, String token) {}

  Begun begin(Store store, Opening opening) {
    Conversation conversation = prepare(store, opening);
    HandoffSettings rehearsed = opening.preview();
    TokenKey key = TokenKey.mint(store.id());
    rooms
        .conversations()
        .open(conversation, key.hash(), rehearsed == null ? null : StoredJson.write(rehearsed));
    return new Begun(conversation, key.token());
  }

  /** A conversation that is not stored yet; its visitor is. */
  Conversation prepare(Store store, Opening opening) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Visitor visitor =
        Optional.ofNullable(opening.visitorId())
            .flatMap(id -> rooms.visitors().seen(store.id(), id, now))
            .orElseGet(() -> rooms.visitors().mint(store.id(), now));
    HandoffSettings rehearsed = opening.preview();
    int version =
        rehearsed == null ? reader.currentSettings(store.id()).version() : rehearsed.version();
    return new Conversation(
        store.id(),
        UUID.randomUUID(),
        visitor.id(),
        opening.channel(),
        opening.identity(),
        hash(opening.address()),
        opening.locale(),
        language(opening),
        version,
        StoredJson.write(Memory.begin(account(opening.identity()), past(visitor, now))),
        null,
        null,
        0,
        0,
        now,
        now);
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

  private static Memory.Past past(Visitor visitor, Instant now) {
    int today =
        (int) visitor.ticketTimes().stream().filter(at -> at.isAfter(now.minus(TODAY))).count();
    return new Memory.Past(visitor.known(), visitor.lastReference(), today);
  }

  private static KnownDetails account(Identity identity) {
    KnownDetails known = KnownDetails.NONE;
    if (identity.isVerified() && identity.email() != null) {
      known =
          known.with(Detail.EMAIL, new KnownDetail(identity.email(), DetailSource.ACCOUNT, true));
    }
    if (identity.isVerified() && identity.name() != null) {
      known = known.with(Detail.NAME, new KnownDetail(identity.name(), DetailSource.ACCOUNT, true));
    }
    return known;
  }

  /** An address is kept only as a hash that this installation alone can make. */
  private String hash(String address) {
    byte[] hash = TokenKey.sha256(settings.secretKey() + " address " + address);
    return HexFormat.of().formatHex(hash, 0, 16);
  }
}
