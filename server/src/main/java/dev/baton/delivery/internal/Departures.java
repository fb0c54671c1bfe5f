package dev.baton.delivery.internal;

import dev.baton.delivery.Decision;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.DeliveryMachine;
import dev.baton.delivery.DeliveryState.Sending;
import dev.baton.delivery.DeliveryState.Waiting;
import dev.baton.delivery.Happened;
import dev.baton.delivery.jdbc.DeliveryRows;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Ticket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What remains to do for a delivery whose integration is gone, or whose ticket another carries.
 * Works in the caller's transaction.
 */
@Component
class Departures {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration LATER = Duration.ofMinutes(10);
  private final DeliveryRows rows;
  private final Relocation relocation;
  private final Relay relay;
  private final Means means;
  private final Clock clock;

  Departures(DeliveryRows rows, Relocation relocation, Relay relay, Means means, Clock clock) {
    this.rows = rows;
    this.relocation = relocation;
    this.relay = relay;
    this.means = means;
    this.clock = clock;
  }

  /** Who writes notes, who knows the ways, who is told. */
  @Component
  record Means(Notices notices, Desk desk, NewsDesk news) {}

  /** The integration of a delivery is gone. */
  void leave(Delivery delivery, Ticket ticket) {
    if (!(delivery.state() instanceof Waiting) && !(delivery.state() instanceof Sending)) {
      return;
    }
    if (delivery.replacedBy() == null) {
      relocation.move(
          delivery,
          ticket,
          means.desk().inbox(delivery),
          "The integration was removed; the ticket went to the built-in inbox.");
      means.news().missing(delivery.store(), delivery.connectionId(), delivery.reference());
    } else {
      Decision left =
          new DeliveryMachine(means.desk().capabilities(delivery))
              .decide(delivery.state(), new Happened.Withdrawn(clock.instant(), false));
      rows.save(delivery.in(left.state()));
      relay.pass(delivery.in(left.state()), left.news());
    }
  }

  /** What the step at hand tells the agent; null when it must wait for the other's ticket. */
  @Nullable FollowUp notice(Delivery delivery, Waiting waiting) {
    @Nullable FollowUp notice =
        means.notices().of(delivery, waiting.course().head().orElseThrow()).orElse(null);
    if (notice == null) {
      Instant now = clock.instant();
      Instant until = now.plus(pause(delivery, now));
      Decision later =
          new DeliveryMachine(means.desk().capabilities(delivery))
              .decide(waiting, new Happened.Postponed(now, until));
      rows.save(delivery.in(later.state()));
    }
    return notice;
  }

  /** Longer and longer, as long as the other one waits. */
  private Duration pause(Delivery delivery, Instant now) {
    Duration waited =
        rows.ofTicket(delivery.store(), delivery.reference()).stream()
            .filter(other -> other.replacedBy() == null)
            .findFirst()
            .map(other -> Duration.between(other.createdAt(), now))
            .orElse(LATER);
    if (waited.compareTo(SOON) < 0) {
      return SOON;
    }
    return waited.compareTo(LATER) > 0 ? LATER : waited;
  }
}
