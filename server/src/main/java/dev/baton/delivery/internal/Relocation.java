package dev.baton.delivery.internal;

import dev.baton.connector.Connection;
import dev.baton.delivery.Course;
import dev.baton.delivery.Decision;
import dev.baton.delivery.Decision.News;
import dev.baton.delivery.Delivery;
import dev.baton.delivery.DeliveryMachine;
import dev.baton.delivery.DeliveryState;
import dev.baton.delivery.DeliveryState.Waiting;
import dev.baton.delivery.Happened;
import dev.baton.delivery.Step;
import dev.baton.delivery.Trouble;
import dev.baton.delivery.jdbc.DeliveryRows;
import dev.baton.delivery.jdbc.Timetable;
import dev.baton.shared.database.Wakeup;
import dev.baton.ticket.Author;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins deliveries, also in place of another. Works in the caller's transaction. */
@Component
class Relocation {
  private final DeliveryRows rows;
  private final Timetable timetable;
  private final Desk desk;
  private final Tellers tellers;
  private final Clock clock;

  Relocation(DeliveryRows rows, Timetable timetable, Desk desk, Tellers tellers, Clock clock) {
    this.rows = rows;
    this.timetable = timetable;
    this.desk = desk;
    this.tellers = tellers;
    this.clock = clock;
  }

  /** Who hears of it. */
  @Component
  record Tellers(NewsDesk news, Wakeup wakeup) {}

  /** A ticket's first delivery. */
  void begin(Ticket ticket, Connection to, @Nullable UUID fallback) {
    begin(ticket, UUID.randomUUID(), to, fallback, followUps(ticket, false));
  }

  /**
   * Lets another connection carry the ticket, follow-ups and all. One that had it before goes on
   * from where it stood. What is left behind is looked into, when it may have opened the ticket.
   */
  void move(Delivery from, Ticket ticket, Connection to, String why) {
    Instant now = clock.instant();
    Decision left =
        new DeliveryMachine(desk.capabilities(from))
            .decide(from.state(), new Happened.Withdrawn(now, desk.of(from).isPresent()));
    Optional<Delivery> earlier = rows.lockAt(from.store(), from.reference(), to.id());
    UUID heir = earlier.map(Delivery::id).orElseGet(UUID::randomUUID);
    rows.save(from.in(left.state()));
    rows.replace(from.store(), from.id(), heir, why);
    putOnTimetable(from.in(left.state()));
    List<Step> steps = new ArrayList<>(followUps(ticket, earlier.isPresent()));
    warnings(from, left).filter(warn -> !warn.deliveryId().equals(heir)).forEach(steps::add);
    if (earlier.isPresent()) {
      resume(earlier.get(), ticket, steps);
    } else {
      begin(ticket, heir, to, null, steps);
    }
    tellers.wakeup().afterCommit();
  }

  /** Gives one that carries a ticket one more step. */
  void add(Delivery carrier, Step step) {
    Delivery after = carrier.in(DeliveryMachine.add(carrier.state(), step, clock.instant()));
    rows.save(after);
    putOnTimetable(after);
  }

  private void resume(Delivery earlier, Ticket ticket, List<Step> steps) {
    DeliveryState state =
        new DeliveryMachine(desk.capabilities(earlier))
            .resume(
                earlier.state(),
                ticket.attachments().stream().map(TicketAttachment::id).toList(),
                steps,
                clock.instant());
    rows.replace(earlier.store(), earlier.id(), null, null);
    rows.save(earlier.in(state));
    putOnTimetable(earlier.in(state));
    state
        .course()
        .ticket()
        .ifPresent(
            made -> tellers.news().tell(earlier.in(state), List.of(new News.TicketExists(made))));
  }

  private void begin(
      Ticket ticket, UUID id, Connection to, @Nullable UUID fallback, List<Step> steps) {
    Instant now = clock.instant();
    Course course = Course.begin();
    for (Step step : steps) {
      course = course.add(step);
    }
    rows.add(
        new Delivery(
            ticket.store(),
            id,
            ticket.reference(),
            ticket.handoffId(),
            to.id(),
            to.type(),
            new Waiting(course, Trouble.NONE, 0, now),
            now,
            fallback,
            null,
            null));
    timetable.at(ticket.store(), id, now);
    tellers.wakeup().afterCommit();
  }

  private void putOnTimetable(Delivery delivery) {
    if (delivery.state() instanceof Waiting waiting) {
      timetable.at(delivery.store(), delivery.id(), waiting.notBefore());
    }
  }

  /** An agent's answers are not brought back to where they may have been written. */
  private static List<Step> followUps(Ticket ticket, boolean back) {
    return ticket.followUps().stream()
        .filter(one -> !back || one.author() != Author.AGENT)
        .<Step>map(one -> new Step.Append(one.id()))
        .toList();
  }

  /** What the next agent must hear of this delivery and of those before it. */
  private static Stream<Step.Warn> warnings(Delivery from, Decision left) {
    Course course = from.state().course();
    Stream<Step> before = Stream.concat(course.todo().stream(), course.made().keySet().stream());
    Stream<Step> own =
        left.news().stream()
            .filter(News.Unsettled.class::isInstance)
            .map(_ -> new Step.Warn(from.id()));
    return Stream.concat(before, own)
        .filter(Step.Warn.class::isInstance)
        .map(Step.Warn.class::cast);
  }
}
