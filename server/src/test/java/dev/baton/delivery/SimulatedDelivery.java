package dev.baton.delivery;

import dev.baton.delivery.DeliveryState.Sending;
import dev.baton.delivery.DeliveryState.Waiting;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One delivery of a simulated history's ticket. */
final class SimulatedDelivery {
  final UUID id;
  final SimulatedHelpdesk to;
  final @Nullable SimulatedHelpdesk fallback;
  DeliveryState state;
  @Nullable SimulatedDelivery replacedBy;
  boolean leftWithTicket;

  SimulatedDelivery(
      UUID id, SimulatedHelpdesk to, @Nullable SimulatedHelpdesk fallback, DeliveryState state) {
    this.id = id;
    this.to = to;
    this.fallback = fallback;
    this.state = state;
  }

  boolean open() {
    return state instanceof Waiting || state instanceof Sending;
  }

  /** When it may go on. */
  Instant time(Instant now) {
    return state instanceof Waiting waiting ? waiting.notBefore() : now;
  }

  @Override
  public String toString() {
    return to.name() + ": " + state;
  }
}
