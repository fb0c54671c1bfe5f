package dev.baton.commerce;

import java.time.Duration;

/** Lets time pass between two calls to a shop. */
@FunctionalInterface
public interface Pause {

  /**
   * Waits.
   *
   * @throws ShopUnavailable when whoever asked does not wait any more
   */
  void of(Duration time);
}
