package dev.baton.delivery.internal;

import dev.baton.connector.AgentReply;
import dev.baton.connector.TicketNews;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.HelpdeskTold;
import dev.baton.delivery.jdbc.AgentNewsRows;
import dev.baton.delivery.jdbc.AgentNewsRows.TicketAt;
import dev.baton.delivery.jdbc.DeliveryRows;
import dev.baton.shared.Masking;
import dev.baton.shared.database.Wakeup;
import dev.baton.ticket.Author;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Tickets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what helpdesks tell of tickets, and hands it on: each once, in order, whatever dies in
 * between.
 */
@Component
class Mailroom {
  /** For how long a ticket nobody knows may still turn out to be ours. */
  private static final Duration UNCLAIMED = Duration.ofMinutes(15);

  private final AgentNewsRows rows;
  private final DeliveryRows deliveries;
  private final Tickets tickets;
  private final Counter counter;
  private final Clock clock;

  Mailroom(
      AgentNewsRows rows, DeliveryRows deliveries, Tickets tickets, Counter counter, Clock clock) {
    this.rows = rows;
    this.deliveries = deliveries;
    this.tickets = tickets;
    this.counter = counter;
    this.clock = clock;
  }

  /** Where news go from here. */
  @Component
  record Counter(ApplicationEventPublisher events, Wakeup wakeup) {}

  /**
   * Keeps news, in the caller's transaction; what is kept is settled soon after. News of a ticket
   * that is not ours, and cannot become ours, are dropped.
   *
   * @return whether they were kept
   */
  @Transactional
  public boolean take(TicketAt place, TicketNews news) {
    boolean ours =
        deliveries.ofHelpdeskTicket(place.store(), place.connection(), place.ticketId()).isPresent()
            || deliveries.anyWithoutTicket(place.store(), place.connection());
    boolean kept = ours && rows.add(place, masked(news), clock.instant());
    if (kept) {
      rows.schedule(place, news, clock.instant());
      wake();
    }
    return kept;
  }

  /** Makes the scheduler look once the transaction at hand commits. */
  void wake() {
    counter.wakeup().afterCommit();
  }

  /** Settles news of a delivery at once, in the caller's transaction. */
  @Transactional
  public void takeAtOnce(Delivery delivery, TicketNews news) {
    TicketAt place = new TicketAt(delivery.store(), delivery.connectionId(), news.ticketId());
    TicketNews kept = masked(news);
    if (rows.add(place, kept, clock.instant())) {
      tell(delivery, kept);
      rows.settled(place, kept);
    }
  }

  /**
   * Settles what waits for a ticket, as far as it can be.
   *
   * @return when to come again, if some is left
   */
  @Transactional
  public Optional<Instant> settle(TicketAt place) {
    for (AgentNewsRows.Waiting waiting : rows.waiting(place)) {
      Optional<Delivery> delivery =
          deliveries.ofHelpdeskTicket(place.store(), place.connection(), place.ticketId());
      boolean mayWait = waiting.receivedAt().plus(UNCLAIMED).isAfter(clock.instant());
      if (mayWait && (delivery.isEmpty() || maybeEcho(delivery.get(), waiting.news()))) {
        return Optional.of(clock.instant().plus(delivery.isEmpty() ? SLOWLY : SOON));
      }
      if (delivery.isEmpty()) {
        rows.forget(place, waiting.news());
        continue;
      }
      if (!Echoes.made(delivery.get(), waiting.news())) {
        tell(delivery.get(), waiting.news());
      }
      rows.settled(place, waiting.news());
    }
    return Optional.empty();
  }

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration SLOWLY = Duration.ofSeconds(20);

  private boolean maybeEcho(Delivery delivery, TicketNews news) {
    return Echoes.possible(delivery)
        && tickets
            .find(delivery.store(), delivery.reference())
            .filter(ticket -> Echoes.repeats(ticket, news))
            .isPresent();
  }

  /** The conversation before the ticket: a turn locks them in this order too. */
  private void tell(Delivery delivery, TicketNews news) {
    counter
        .events()
        .publishEvent(
            new HelpdeskTold(delivery.store(), delivery.reference(), delivery.handoffId(), news));
    if (news instanceof TicketNews.Replied(_, AgentReply reply)) {
      FollowUp followUp = FollowUp.of(id(delivery, news), Author.AGENT, text(reply), reply.at());
      tickets.append(delivery.store(), delivery.reference(), followUp);
    }
  }

  private static UUID id(Delivery delivery, TicketNews news) {
    return UUID.nameUUIDFromBytes(
        (delivery.connectionId() + "/" + news.key()).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(AgentReply reply) {
    StringBuilder text = new StringBuilder(reply.text());
    reply.files().forEach(name -> text.append("\n[attachment: ").append(name).append("]"));
    return text.toString().strip();
  }

  private static TicketNews masked(TicketNews news) {
    return news instanceof TicketNews.Replied(String ticketId, AgentReply reply)
        ? new TicketNews.Replied(
            ticketId,
            new AgentReply(
                reply.id(),
                Masking.mask(reply.text()),
                reply.firstName(),
                reply.files().stream().map(Masking::mask).toList(),
                reply.at()))
        : news;
  }
}
