package dev.baton.delivery;

import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket on its way to one connection's helpdesk.
 *
 * @param helpdesk the connection's type, kept although the connection may go
 * @param fallbackId the connection that takes over when this one gives up, or null
 * @param replacedBy the delivery that took over, or null
 * @param replacedBecause why, in words, or null
 */
public record Delivery(
    StoreId store,
    UUID id,
    Reference reference,
    UUID handoffId,
    UUID connectionId,
    String helpdesk,
    DeliveryState state,
    Instant createdAt,
    @Nullable UUID fallbackId,
    @Nullable UUID replacedBy,
    @Nullable String replacedBecause) {

  /** In another state. */
  public Delivery in(DeliveryState next) {
    return new Delivery(
        store,
        id,
        reference,
        handoffId,
        connectionId,
        helpdesk,
        next,
        createdAt,
        fallbackId,
        replacedBy,
        replacedBecause);
  }
}
