package dev.baton.handoff.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a store's settings for handoffs. A version never changes; a conversation keeps the
 * one it began with.
 *
 * @param version counts up from 1 in each store; 0 for settings that were not saved
 * @param integrationId where tickets go; null is the store's built-in inbox
 * @param fallbackIntegrationId where they go when that one gives up, or null
 * @param subject the template of the tickets' subject
 * @param enrichWithJourney whether tickets carry the whole conversation and the journey
 * @param rescueAfterMinutes how long a shopper with a known address may be silent before the ticket
 *     is opened with what there is, or null for never
 * @param hours when the team is there, or null when the merchant did not say
 */
public record HandoffSettings(
    int version,
    Information information,
    WrapUp wrapUp,
    @Nullable UUID integrationId,
    @Nullable UUID fallbackIntegrationId,
    String subject,
    boolean enrichWithJourney,
    WhenDeclined whenDeclined,
    @Nullable Integer rescueAfterMinutes,
    @Nullable Hours hours) {
  /** The subject of a new store's tickets. */
  public static final String INITIAL_SUBJECT = "Contact support";

  /** What a store begins with, as its version 1. */
  public static final HandoffSettings INITIAL =
      new HandoffSettings(
          1,
          Information.INITIAL,
          WrapUp.INITIAL,
          null,
          null,
          INITIAL_SUBJECT,
          true,
          WhenDeclined.OPEN_TICKET,
          30,
          null);

  /** How long a shopper may be silent before the ticket is opened; empty for ever. */
  public Optional<Duration> rescueAfter() {
    return Optional.ofNullable(rescueAfterMinutes).map(Duration::ofMinutes);
  }

  /** The same settings with other integrations. */
  public HandoffSettings withIntegrations(@Nullable UUID chosen, @Nullable UUID fallback) {
    return new HandoffSettings(
        version,
        information,
        wrapUp,
        chosen,
        fallback,
        subject,
        enrichWithJourney,
        whenDeclined,
        rescueAfterMinutes,
        hours);
  }

  /** The same settings under another version number. */
  public HandoffSettings asVersion(int number) {
    return new HandoffSettings(
        number,
        information,
        wrapUp,
        integrationId,
        fallbackIntegrationId,
        subject,
        enrichWithJourney,
        whenDeclined,
        rescueAfterMinutes,
        hours);
  }
}
