package dev.baton.understanding.detail;

import dev.baton.shared.Detail;

/**
 * A value for a detail, found in a message.
 *
 * @param text the value, put together where it was spelled out
 * @param start where it begins in the message's text
 * @param end where it ends there
 */
public record Spotted(Detail detail, String text, int start, int end) {

  /** Whether both take some of the same characters. */
  public boolean overlaps(Spotted other) {
    return start < other.end && other.start < end;
  }

  /** The same at the same place, with another text. */
  public Spotted as(String other) {
    return new Spotted(detail, other, start, end);
  }
}
