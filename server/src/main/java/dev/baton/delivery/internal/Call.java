package dev.baton.delivery.internal;

import dev.baton.connector.Connection;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.DeliveryState.Sending;
import dev.baton.delivery.Step;
import dev.baton.ticket.Ticket;

/** A call that is stored as begun and must be made now. */
record Call(
    Delivery delivery,
    Sending sending,
    Connection connection,
    HelpdeskConnector connector,
    Ticket ticket) {

  Step step() {
    return sending.course().head().orElseThrow();
  }
}
