package dev.baton.connector.http;

import dev.baton.connector.Outcome;
import dev.baton.connector.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How one kind of helpdesk answers, where it differs from all others. */
public interface Rules {
  /** Answers like all others. */
  Rules COMMON = new Rules() {};

  /**
   * An outcome of this helpdesk's own for an answer that is no success, or null for the common one.
   *
   * @param said the helpdesk's words, safe to show
   */
  default @Nullable Outcome special(Reply reply, String said) {
    return null;
  }

  /** The helpdesk's own words about what is wrong, as it wrote them; empty for none. */
  default String said(Reply reply) {
    return Said.in(reply);
  }

  /** How long it asks to be left alone. */
  default Optional<Duration> pause(Reply reply, Instant now) {
    return Pauses.asked(reply, now);
  }

  /** How many more calls it takes, as it says with every answer; null when it does not. */
  default @Nullable Pace pace(Reply reply, Instant now) {
    return null;
  }

  /** What it remarks with a success, for the merchant; empty for nothing. */
  default String remark(Reply reply) {
    return "";
  }
}
