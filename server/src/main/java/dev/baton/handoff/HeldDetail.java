package dev.baton.handoff;

import dev.baton.shared.DetailSource;
import dev.baton.shared.DetailState;
import dev.baton.shopper.KnownDetail;
import org.jspecify.annotations.Nullable;

/**
 * What a handoff holds of one detail.
 *
 * @param value the value; the raw text when not valid; null when declined or skipped
 * @param source where it came from; null when there is no value
 * @param note what the agent should know of it, in English, or null
 */
public record HeldDetail(
    @Nullable String value,
    DetailState state,
    @Nullable DetailSource source,
    boolean verified,
    @Nullable String note) {

  /** A value that is known. */
  static HeldDetail given(KnownDetail known) {
    return new HeldDetail(known.value(), DetailState.GIVEN, known.source(), known.verified(), null);
  }

  /** No value, for this reason. */
  static HeldDetail without(DetailState state) {
    return new HeldDetail(null, state, null, false, null);
  }

  /** Whether there is a value to work with. */
  public boolean isGiven() {
    return state == DetailState.GIVEN;
  }

  /** Whether this conversation brought it. */
  boolean isHere() {
    return source != null && source.isHere();
  }

  HeldDetail as(DetailState other) {
    return new HeldDetail(value, other, source, verified, note);
  }

  HeldDetail asVerified() {
    return new HeldDetail(value, state, source, true, note);
  }

  HeldDetail noting(String remark) {
    return new HeldDetail(value, state, source, verified, remark);
  }
}
