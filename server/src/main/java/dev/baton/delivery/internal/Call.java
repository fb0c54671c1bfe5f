package dev.baton.delivery.internal;

import dev.baton.connector.Connection;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.DeliveryState.Sending;
import dev.baton.delivery.Step;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * A call that is stored as begun and must be made now.
 *
 * @param notice what the step tells the agent, when that is what it does
 */
record Call(
    Delivery delivery,
    Sending sending,
    Connection connection,
    HelpdeskConnector connector,
    Ticket ticket,
    @Nullable FollowUp notice) {

  Step step() {
    return sending.course().head().orElseThrow();
  }
}
