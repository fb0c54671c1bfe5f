package dev.baton.connector;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a call to a helpdesk ended. Messages are in English for the merchant, without secrets and
 * without personal data.
 */
public sealed interface Outcome {

  /** The HTTP status, when there was one. */
  @Nullable Integer httpStatus();

  /** What the helpdesk said, in words. */
  String message();

  /** The name in JSON: {@code rate_limited}. */
  default String key() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * It is done there, now or by an earlier call.
   *
   * @param id of what was made: the ticket, the note, the upload's token; empty when nothing had to
   *     be made
   * @param url where an agent sees it, or null
   * @param until when the id stops being usable (an upload's token), or null
   * @param message what was left out and why, or empty
   * @param pace how many more calls it takes, when it said so
   */
  record Created(
      String id,
      @Nullable String url,
      @Nullable Instant until,
      @Nullable Integer httpStatus,
      String message,
      @Nullable Pace pace)
      implements Outcome {

    /** Done, and nothing said of the pace. */
    public Created(
        String id,
        @Nullable String url,
        @Nullable Instant until,
        @Nullable Integer httpStatus,
        String message) {
      this(id, url, until, httpStatus, message, null);
    }

    /** Done, with nothing to remark. */
    public static Created of(String id, @Nullable String url) {
      return new Created(id, url, null, null, "");
    }

    /** Whether the helpdesk itself said so; it was not called for what did not have to be made. */
    public boolean called() {
      return httpStatus != null || !id.isEmpty();
    }

    /** Usable until then. */
    public Created until(Instant end) {
      return new Created(id, url, end, httpStatus, message, pace);
    }

    /** With a remark for the merchant. */
    public Created remarking(String words) {
      return new Created(id, url, until, httpStatus, words, pace);
    }

    /** As a helpdesk answered it. */
    public Created answered(int status, @Nullable Pace said) {
      return new Created(id, url, until, status, message, said);
    }
  }

  /** It will not take this, now or later, until somebody changes something. Not done. */
  record Rejected(@Nullable Integer httpStatus, String message) implements Outcome {}

  /** Our settings do not suffice: credentials, rights, the address. Not done. */
  record Unauthorized(@Nullable Integer httpStatus, String message) implements Outcome {}

  /** Too many calls. Not done. */
  record RateLimited(@Nullable Duration retryAfter, @Nullable Integer httpStatus, String message)
      implements Outcome {}

  /** It does not work at the moment. Certainly not done. */
  record Unavailable(@Nullable Duration retryAfter, @Nullable Integer httpStatus, String message)
      implements Outcome {}

  /** Nobody knows: the answer was lost, late or no answer at all. Perhaps done. */
  record Unknown(@Nullable Integer httpStatus, String message) implements Outcome {}
}
