package dev.baton.delivery.internal;

import dev.baton.connector.AgentReply;
import dev.baton.connector.Outcome;
import dev.baton.connector.ThreadReading;
import dev.baton.connector.TicketNews;
import dev.baton.connector.WayBack;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.TicketDelivered;
import dev.baton.delivery.Watch;
import dev.baton.delivery.jdbc.AgentNewsRows.TicketAt;
import dev.baton.delivery.jdbc.DeliveryRows;
import dev.baton.delivery.jdbc.WatchRows;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Watches tickets whose helpdesks do not say by themselves what agents wrote there. */
@Component
class Watchtower {
  private final WatchRows rows;
  private final DeliveryRows deliveries;
  private final Listening listening;
  private final Mailroom mailroom;
  private final Clock clock;

  Watchtower(
      WatchRows rows,
      DeliveryRows deliveries,
      Listening listening,
      Mailroom mailroom,
      Clock clock) {
    this.rows = rows;
    this.deliveries = deliveries;
    this.listening = listening;
    this.mailroom = mailroom;
    this.clock = clock;
  }

  /** Begins with a ticket of a helpdesk that must be asked, in the transaction at hand. */
  @EventListener
  public void delivered(TicketDelivered news) {
    deliveries.current(news.store(), news.reference()).ifPresent(this::active);
  }

  /** Somebody did something with a ticket: it is read again soon, where it is read at all. */
  @Transactional
  public void active(Delivery delivery) {
    boolean polled =
        listening
            .of(delivery.store(), delivery.connectionId())
            .filter(open -> open.way() == WayBack.POLLING)
            .isPresent();
    if (polled) {
      begin(delivery, clock.instant().plus(Watch.OFTEN));
    }
  }

  /** Reads a ticket at once, when it is ours, in the caller's transaction. */
  @Transactional
  public void look(TicketAt place) {
    deliveries
        .ofHelpdeskTicket(place.store(), place.connection(), place.ticketId())
        .ifPresent(delivery -> begin(delivery, clock.instant()));
  }

  private void begin(Delivery delivery, Instant at) {
    delivery
        .state()
        .course()
        .ticket()
        .ifPresent(
            ticket -> {
              Watch watch =
                  Watch.begin(
                          delivery.store(),
                          delivery.id(),
                          delivery.connectionId(),
                          ticket.id(),
                          clock.instant())
                      .next(at);
              rows.ask(watch);
              rows.schedule(watch, at);
              mailroom.wake();
            });
  }

  /** A watch and the connection it reads from. */
  record Visit(Watch watch, Listening.Open open) {}

  /** What to read; nothing when the ticket or its connection is gone. */
  Optional<Visit> visit(StoreId store, UUID delivery) {
    return rows.find(store, delivery)
        .flatMap(
            watch -> listening.of(store, watch.connection()).map(open -> new Visit(watch, open)));
  }

  /** Keeps what a visit found: all of it or nothing. */
  @Transactional
  public void keep(Visit visit, ThreadReading found) {
    Watch before = visit.watch();
    Optional<Watch> locked = rows.lock(before.store(), before.delivery());
    if (locked.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Watch after =
        switch (found) {
          case ThreadReading.Read read -> read(locked.get(), read, now);
          case ThreadReading.Failed(Outcome outcome) -> {
            Watch failed = locked.get().failed();
            yield failed.next(later(failed.retriedAt(now), outcome, now));
          }
          case ThreadReading.Gone _ -> locked.get().next(null);
        };
    if (found instanceof ThreadReading.Read) {
      boolean again = locked.get().asked() != before.asked();
      boolean polled = visit.open().way() == WayBack.POLLING;
      after = after.next(again ? now : polled ? after.polledAt(now) : null);
    }
    rows.save(after);
  }

  /** When to come again, seen under the watch's lock, in the caller's transaction. */
  @Nullable Instant again(StoreId store, UUID delivery) {
    return rows.lock(store, delivery).map(Watch::nextAt).orElse(null);
  }

  /** Not before a time. */
  @Transactional
  public void postponed(Visit visit, Instant until) {
    rows.lock(visit.watch().store(), visit.watch().delivery())
        .ifPresent(watch -> rows.save(watch.next(until)));
  }

  /** The connection is gone. */
  @Transactional
  public void ended(StoreId store, UUID delivery) {
    rows.lock(store, delivery).ifPresent(watch -> rows.save(watch.next(null)));
  }

  private Watch read(Watch watch, ThreadReading.Read read, Instant now) {
    TicketAt place = new TicketAt(watch.store(), watch.connection(), watch.ticketId());
    boolean news = false;
    for (AgentReply reply : read.replies()) {
      news |= mailroom.take(place, new TicketNews.Replied(watch.ticketId(), reply));
    }
    boolean closed = read.closed() == null ? watch.closed() : read.closed();
    if (closed != watch.closed()) {
      String id = UUID.randomUUID().toString();
      news |=
          mailroom.take(
              place,
              closed
                  ? new TicketNews.Closed(watch.ticketId(), id, now)
                  : new TicketNews.Reopened(watch.ticketId(), id, now));
    }
    return watch.read(read.mark(), closed, news, now);
  }

  private static @Nullable Instant later(@Nullable Instant at, Outcome outcome, Instant now) {
    if (at == null) {
      return null;
    }
    var asked =
        switch (outcome) {
          case Outcome.RateLimited limited -> limited.retryAfter();
          case Outcome.Unavailable down -> down.retryAfter();
          default -> null;
        };
    return asked == null || now.plus(asked).isBefore(at) ? at : now.plus(asked);
  }
}
