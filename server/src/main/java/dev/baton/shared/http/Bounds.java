package dev.baton.shared.http;

import java.time.Duration;

/**
 * How much a call may take.
 *
 * @param time from the first look-up of the host to the last byte of the answer
 * @param answer bytes of the answer's body, unpacked; the rest is cut off
 */
public record Bounds(Duration time, int answer) {
  /** For an answer of JSON: 30 seconds, one megabyte. */
  public static final Bounds JSON = new Bounds(Duration.ofSeconds(30), 1_000_000);
}
