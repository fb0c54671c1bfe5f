package dev.baton.support.answers;

import dev.baton.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question shoppers ask and what the merchant answers.
 *
 * @param alsoAsked other ways to ask it
 */
public record Entry(
    UUID id,
    Language language,
    String question,
    List<String> alsoAsked,
    String answer,
    Instant changedAt) {
  public Entry {
    alsoAsked = List.copyOf(alsoAsked);
  }
}
