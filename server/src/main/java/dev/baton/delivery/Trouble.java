package dev.baton.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with the step at hand.
 *
 * @param faults how often in a row it failed
 * @param since the first of these, or null
 * @param doubt when the oldest call began that may have succeeded unseen, or null when none did
 * @param looks how often it was looked up since then without being found
 * @param gaveUp whether {@link DeliveryGaveUp} was published
 */
public record Trouble(
    int faults, @Nullable Instant since, @Nullable Instant doubt, int looks, boolean gaveUp) {
  /** None. */
  public static final Trouble NONE = new Trouble(0, null, null, 0, false);

  Trouble fault(Instant now) {
    return new Trouble(faults + 1, since == null ? now : since, doubt, looks, gaveUp);
  }

  Trouble since(Instant known) {
    return new Trouble(faults, since == null ? known : since, doubt, looks, gaveUp);
  }

  Trouble doubting(Instant callBegan) {
    return new Trouble(faults, since, doubt == null ? callBegan : doubt, 0, gaveUp);
  }

  Trouble looked() {
    return new Trouble(faults, since, doubt, looks + 1, gaveUp);
  }

  Trouble certain() {
    return new Trouble(faults, since, null, 0, gaveUp);
  }

  Trouble givenUp() {
    return new Trouble(faults, since, doubt, looks, true);
  }

  /** As if nothing had failed; a doubt remains. */
  Trouble forgiven() {
    return new Trouble(0, null, doubt, 0, false);
  }
}
