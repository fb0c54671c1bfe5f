package dev.baton.conversation;

import dev.baton.shared.Language;
import dev.baton.shared.StoreId;
import dev.baton.shopper.Identity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it stands between two messages.
 *
 * @param locale the BCP 47 tag the shopper's page came with, or null
 * @param language the language it has been held in, or null at its start
 * @param settingsVersion the settings it began with and keeps
 * @param memory what the assistant remembers, as JSON of its own
 * @param handoffId the latest handoff, or null
 * @param agent who of the team wrote here last, or null when nobody did or their ticket was closed
 * @param lastSeq the place of the latest message, 0 when there is none
 * @param version rises with every turn; a turn computed for another version is computed again
 */
public record Conversation(
    StoreId store,
    UUID id,
    UUID visitorId,
    Channel channel,
    Identity identity,
    String addressHash,
    @Nullable String locale,
    @Nullable Language language,
    int settingsVersion,
    String memory,
    @Nullable UUID handoffId,
    @Nullable AgentInThread agent,
    int lastSeq,
    long version,
    Instant startedAt,
    Instant lastActiveAt) {

  /** The same after what was said up to a place. */
  public Conversation toldUpTo(int seq, @Nullable Language spoken) {
    return new Conversation(
        store,
        id,
        visitorId,
        channel,
        identity,
        addressHash,
        locale,
        spoken,
        settingsVersion,
        memory,
        handoffId,
        agent,
        seq,
        version,
        startedAt,
        lastActiveAt);
  }

  /** The same with what turned out of who the shopper is. */
  public Conversation with(Identity who, UUID visitor, String remembered) {
    return new Conversation(
        store,
        id,
        visitor,
        channel,
        who,
        addressHash,
        locale,
        language,
        settingsVersion,
        remembered,
        handoffId,
        agent,
        lastSeq,
        version,
        startedAt,
        lastActiveAt);
  }

  /** Where it is held. */
  public enum Channel {
    STOREFRONT,
    /** Another agent, over HTTP or MCP. */
    API,
    /** A merchant's rehearsal with unsaved settings: opens no ticket. */
    PREVIEW
  }
}
