package dev.baton.delivery;

import dev.baton.connector.Capabilities;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.delivery.Decision.News;
import dev.baton.delivery.DeliveryState.Dead;
import dev.baton.delivery.DeliveryState.Delivered;
import dev.baton.delivery.DeliveryState.Replaced;
import dev.baton.delivery.DeliveryState.Sending;
import dev.baton.delivery.DeliveryState.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One history of one ticket on its way to up to three helpdesks: a seed decides all that happens to
 * it. Faults, lost and late answers, crashes, clock jumps, a closed gate, a fallback, a person who
 * sends it elsewhere, integrations that are removed.
 */
final class SimulatedHistory extends SimulatedStand {
  private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
  private static final int LONGEST = 8_000;
  private final long seed;
  private final SplittableRandom random;
  private final List<Supplier<String>> story = new ArrayList<>();
  private final List<UUID> photos;
  private Instant now = BEGINNING;
  private int steps;

  /** The first helpdesk has the first capabilities; the others, all of them, the second. */
  SimulatedHistory(long seed, Capabilities first, Capabilities others) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    this.photos = random.nextBoolean() ? List.of() : List.of(id(), id());
    for (String name : List.of("first", "second", "third")) {
      double badness = random.nextInt(20) == 0 ? 1 : random.nextDouble() * 0.8;
      helpdesks.add(new SimulatedHelpdesk(name, name.equals("first") ? first : others, badness));
    }
    SimulatedHelpdesk fallback = random.nextInt(3) == 0 ? null : helpdesks.get(1);
    legs.add(new SimulatedDelivery(id(), helpdesks.get(0), fallback, DeliveryMachine.begin(now)));
  }

  SimulatedHistory play() {
    int more = random.nextInt(4);
    while (steps++ < LONGEST && !(ended() && more == 0)) {
      if (more > 0 && (ended() || random.nextInt(4) == 0)) {
        more--;
        followUps.add(id());
        SimulatedDelivery carrier = carrier();
        happen(carrier, new Happened.Added(now, new Step.Append(followUps.getLast())));
      } else if (random.nextInt(60) == 0) {
        meddle();
      } else {
        goOn();
      }
    }
    return this;
  }

  List<String> story() {
    return story.stream().map(Supplier::get).toList();
  }

  void demand(boolean held, String what) {
    if (!held) {
      throw new AssertionError(
          "seed " + seed + ": " + what + "\n" + String.join("\n", story()) + "\n" + legs);
    }
  }

  private void tell(Supplier<String> what) {
    story.add(what);
  }

  /** A person acts. */
  private void meddle() {
    SimulatedDelivery carrier = carrier();
    switch (random.nextInt(8)) {
      case 0 -> {
        SimulatedHelpdesk to = helpdesks.get(random.nextInt(helpdesks.size()));
        boolean may =
            to != carrier.to
                && !to.removed()
                && !(carrier.state instanceof Delivered)
                && !(carrier.state instanceof Sending);
        if (may) {
          tell(() -> "a person sends it from " + carrier.to.name() + " to " + to.name());
          move(carrier, to);
        }
      }
      case 1 -> {
        SimulatedHelpdesk gone = helpdesks.get(random.nextInt(2));
        tell(() -> gone.name() + " is removed");
        gone.remove();
      }
      default -> happen(carrier, new Happened.RetryAsked(now));
    }
  }

  /** The one whose time comes first goes on, now and then another. */
  private void goOn() {
    List<SimulatedDelivery> open = legs.stream().filter(SimulatedDelivery::open).toList();
    if (open.isEmpty()) {
      return;
    }
    SimulatedDelivery leg =
        random.nextInt(10) == 0
            ? open.get(random.nextInt(open.size()))
            : open.stream().min((a, b) -> a.time(now).compareTo(b.time(now))).orElseThrow();
    if (leg.to.removed() && !(leg.state instanceof Sending)) {
      removed(leg);
      return;
    }
    switch (leg.state) {
      case Waiting waiting -> due(leg, waiting);
      case Sending sending when sending.lookUp() -> lookUp(leg, sending);
      case Sending sending -> call(leg, sending);
      case Delivered _, Dead _, Replaced _ -> {}
    }
  }

  private void due(SimulatedDelivery leg, Waiting waiting) {
    if (waiting.notBefore().isAfter(now)) {
      pass(Duration.between(now, waiting.notBefore()));
    }
    if (waiting.course().head().equals(Optional.of(new Step.Point()))
        && carrier().state.course().ticket().isEmpty()) {
      happen(leg, new Happened.Postponed(now, now.plusSeconds(600)));
      return;
    }
    if (random.nextDouble() < leg.to.badness() / 8) {
      Instant since = now;
      pass(Duration.ofSeconds(random.nextInt(900)));
      tell(() -> "the gate of " + leg.to.name() + " is closed");
      happen(leg, new Happened.Kept(now, since));
      return;
    }
    happen(leg, new Happened.Due(now, photos));
  }

  /** What the ledger does when a delivery's integration is gone. */
  private void removed(SimulatedDelivery leg) {
    if (leg.replacedBy == null) {
      move(leg, helpdesks.get(2));
    } else {
      happen(leg, new Happened.Withdrawn(now, false));
    }
  }

  private void call(SimulatedDelivery leg, Sending sending) {
    Step step = sending.course().head().orElseThrow();
    boolean faulty = random.nextDouble() < leg.to.badness();
    if (!faulty) {
      pass(Duration.ofMillis(random.nextInt(500)));
      answer(leg, sending, step, leg.to.take(step, now));
      return;
    }
    switch (random.nextInt(9)) {
      case 0 -> answer(leg, sending, step, new Outcome.Unavailable(null, 503, ""));
      case 1 -> answer(leg, sending, step, new Outcome.RateLimited(rest(), 429, ""));
      case 2 -> answer(leg, sending, step, new Outcome.Unauthorized(401, ""));
      case 3 -> lost(leg, sending, step, false);
      case 4 -> lost(leg, sending, step, true);
      case 5 -> crash(leg, step, false);
      case 6 -> crash(leg, step, true);
      case 7 -> stale(leg, sending, step);
      default -> answer(leg, sending, step, rare());
    }
  }

  private Duration rest() {
    return Duration.ofSeconds(random.nextInt(20) == 0 ? 3_600 : 30);
  }

  private Outcome rare() {
    return random.nextInt(5) == 0
        ? new Outcome.Rejected(422, "")
        : new Outcome.Unavailable(Duration.ofMinutes(2), 503, "");
  }

  /** The answer never comes; whatever was done was done within the time that is allowed for it. */
  private void lost(SimulatedDelivery leg, Sending sending, Step step, boolean really) {
    if (really) {
      leg.to.take(step, now);
    }
    pass(Duration.ofSeconds(random.nextInt(40)));
    answer(leg, sending, step, new Outcome.Unknown(null, ""));
  }

  private void crash(SimulatedDelivery leg, Step step, boolean really) {
    if (really) {
      leg.to.take(step, now);
    }
    pass(Duration.ofSeconds(30));
    tell(() -> "crash");
    happen(leg, new Happened.Interrupted(now, random.nextDouble()));
  }

  /** A process that was taken for dead comes back with its answer. */
  private void stale(SimulatedDelivery leg, Sending sending, Step step) {
    Outcome outcome = leg.to.take(step, now);
    pass(Duration.ofSeconds(31));
    happen(leg, new Happened.Interrupted(now, random.nextDouble()));
    if (random.nextBoolean() && leg.state instanceof Waiting && !leg.state.course().withdrawn()) {
      happen(leg, new Happened.Due(now, photos));
    }
    answer(leg, sending, step, outcome);
  }

  private void lookUp(SimulatedDelivery leg, Sending sending) {
    Step step = sending.course().head().orElseThrow();
    pass(Duration.ofMillis(random.nextInt(500)));
    if (random.nextDouble() < leg.to.badness() / 2) {
      if (random.nextInt(4) == 0) {
        tell(() -> "crash in a look-up");
        happen(leg, new Happened.Interrupted(now, random.nextDouble()));
        return;
      }
      lookedUp(leg, sending, step, new LookUp.Failed(new Outcome.Unavailable(null, 503, "")));
      return;
    }
    lookedUp(
        leg, sending, step, leg.to.has(step) ? new LookUp.Found("1", null) : new LookUp.NotFound());
  }

  private void answer(SimulatedDelivery leg, Sending sending, Step step, Outcome outcome) {
    happen(leg, new Happened.Answered(now, sending.calls(), step, outcome, random.nextDouble()));
  }

  private void lookedUp(SimulatedDelivery leg, Sending sending, Step step, LookUp result) {
    happen(leg, new Happened.LookedUp(now, sending.calls(), step, result, random.nextDouble()));
  }

  /** What the ledger and the relay do with whatever happens. */
  private void happen(SimulatedDelivery leg, Happened event) {
    Decision decision = new DeliveryMachine(leg.to.capabilities()).decide(leg.state, event);
    tell(
        () ->
            leg.to.name()
                + ": "
                + event
                + " -> "
                + decision.state().status()
                + " "
                + decision.news());
    leg.state = decision.state();
    boolean fallback = leg.fallback != null && !leg.fallback.removed();
    SimulatedDelivery carrier = carrier();
    boolean opened = carrier.state.course().ticket().isPresent();
    switch (Succession.after(decision.news(), fallback, opened)) {
      case NONE -> {}
      case FALL_BACK -> move(leg, Objects.requireNonNull(leg.fallback));
      case TAKE_BACK -> move(carrier, leg.to);
      case WARN -> happen(carrier, new Happened.Added(now, new Step.Warn(leg.id)));
    }
  }

  /** What the relocation does. */
  private void move(SimulatedDelivery from, SimulatedHelpdesk to) {
    Course before = from.state.course();
    Decision left =
        new DeliveryMachine(from.to.capabilities())
            .decide(from.state, new Happened.Withdrawn(now, !from.to.removed()));
    SimulatedDelivery earlier = legs.stream().filter(leg -> leg.to == to).findFirst().orElse(null);
    List<Step> steps = new ArrayList<>();
    followUps.forEach(id -> steps.add(new Step.Append(id)));
    Stream.concat(
            Stream.concat(before.todo().stream(), before.made().keySet().stream()),
            left.news().stream()
                .filter(News.Unsettled.class::isInstance)
                .map(_ -> new Step.Warn(from.id)))
        .filter(Step.Warn.class::isInstance)
        .filter(warn -> earlier == null || !warn.equals(new Step.Warn(earlier.id)))
        .forEach(steps::add);
    from.leftWithTicket = before.ticket().isPresent();
    from.state = left.state();
    tell(() -> from.to.name() + " is left " + left.state().status() + " for " + to.name());
    if (earlier != null) {
      earlier.state =
          new DeliveryMachine(to.capabilities()).resume(earlier.state, photos, steps, now);
      earlier.replacedBy = null;
      from.replacedBy = earlier;
      return;
    }
    SimulatedDelivery next = new SimulatedDelivery(id(), to, null, DeliveryMachine.begin(now));
    for (Step step : steps) {
      next.state = DeliveryMachine.add(next.state, step, now);
    }
    from.replacedBy = next;
    legs.add(next);
  }

  /** Time goes on; now and then a clock is set, a little back or far ahead. */
  private void pass(Duration time) {
    now = now.plus(time);
    if (random.nextInt(500) == 0) {
      now = random.nextBoolean() ? now.minusSeconds(random.nextInt(20)) : now.plusSeconds(4_000);
    }
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
