package dev.baton.delivery;

import dev.baton.connector.Capabilities;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.delivery.Decision.News;
import dev.baton.delivery.DeliveryState.Dead;
import dev.baton.delivery.DeliveryState.Delivered;
import dev.baton.delivery.DeliveryState.Sending;
import dev.baton.delivery.DeliveryState.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** One history of one delivery: a seed decides all that happens to it. */
final class SimulatedHistory {
  private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
  private static final int LONGEST = 5_000;
  private final long seed;
  private final SplittableRandom random;
  private final Capabilities helpdesk;
  private final DeliveryMachine machine;
  private final double badness;
  private final List<String> story = new ArrayList<>();
  private final List<News> news = new ArrayList<>();
  private final List<String> tickets = new ArrayList<>();
  private final List<Step> additions = new ArrayList<>();
  private final List<Step> wanted = new ArrayList<>();
  private final List<UUID> photos;
  private DeliveryState state = DeliveryMachine.begin(BEGINNING);
  private Instant now = BEGINNING;
  private int steps;

  SimulatedHistory(long seed, Capabilities helpdesk) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    this.helpdesk = helpdesk;
    this.machine = new DeliveryMachine(helpdesk);
    this.badness = random.nextInt(20) == 0 ? 1 : random.nextDouble() * 0.8;
    this.photos = random.nextBoolean() ? List.of() : List.of(id(), id());
    if (helpdesk.separateNote()) {
      wanted.add(new Step.Note());
    }
  }

  SimulatedHistory play() {
    int followUps = random.nextInt(4);
    while (steps++ < LONGEST && !(ended() && followUps == 0)) {
      if (followUps > 0 && (ended() || random.nextInt(4) == 0)) {
        followUps--;
        Step.Append step = new Step.Append(id());
        wanted.add(step);
        happen(new Happened.Added(now, step));
      } else if (random.nextInt(200) == 0) {
        happen(new Happened.RetryAsked(now));
      } else {
        goOn();
      }
    }
    return this;
  }

  DeliveryState state() {
    return state;
  }

  boolean ended() {
    return state instanceof Delivered || state instanceof Dead;
  }

  int copies() {
    return tickets.size();
  }

  int additionsTwice() {
    return additions.size() - new HashSet<>(additions).size();
  }

  boolean inOrder() {
    List<Step> expected = new ArrayList<>(wanted);
    expected.retainAll(additions);
    List<Step> once = new ArrayList<>();
    additions.stream().filter(step -> !once.contains(step)).forEach(once::add);
    return once.equals(expected);
  }

  boolean complete() {
    return !tickets.isEmpty() && additions.containsAll(wanted);
  }

  long told(Class<? extends News> kind) {
    return news.stream().filter(kind::isInstance).count();
  }

  List<String> story() {
    return story;
  }

  void demand(boolean held, String what) {
    if (!held) {
      throw new AssertionError(
          "seed " + seed + ": " + what + "\n" + String.join("\n", story) + "\n" + state);
    }
  }

  private void goOn() {
    switch (state) {
      case Waiting waiting -> {
        if (waiting.notBefore().isAfter(now)) {
          pass(Duration.between(now, waiting.notBefore()));
        }
        happen(new Happened.Due(now, photos));
      }
      case Sending sending when sending.lookUp() -> lookUp(sending);
      case Sending sending -> call(sending);
      case Delivered _, Dead _ -> {}
    }
  }

  private void call(Sending sending) {
    Step step = sending.course().head().orElseThrow();
    boolean faulty = random.nextDouble() < badness;
    if (!faulty) {
      pass(Duration.ofMillis(random.nextInt(500)));
      answer(sending, step, done(step));
      return;
    }
    switch (random.nextInt(9)) {
      case 0 -> answer(sending, step, new Outcome.Unavailable(null, 503, ""));
      case 1 -> answer(sending, step, new Outcome.RateLimited(Duration.ofSeconds(30), 429, ""));
      case 2 -> answer(sending, step, new Outcome.Unauthorized(401, ""));
      case 3 -> lost(sending, step, false);
      case 4 -> lost(sending, step, true);
      case 5 -> crash(step, false);
      case 6 -> crash(step, true);
      case 7 -> stale(sending, step);
      default -> answer(sending, step, rare());
    }
  }

  private Outcome rare() {
    return random.nextInt(5) == 0
        ? new Outcome.Rejected(422, "")
        : new Outcome.Unavailable(Duration.ofMinutes(2), 503, "");
  }

  /** The answer never comes; whatever was done was done within the time that is allowed for it. */
  private void lost(Sending sending, Step step, boolean really) {
    if (really) {
      done(step);
    }
    pass(Duration.ofSeconds(random.nextInt(40)));
    answer(sending, step, new Outcome.Unknown(null, ""));
  }

  private void crash(Step step, boolean really) {
    if (really) {
      done(step);
    }
    pass(Duration.ofSeconds(30));
    story.add("crash");
    happen(new Happened.Interrupted(now, random.nextDouble()));
  }

  /** A process that was taken for dead comes back with its answer. */
  private void stale(Sending sending, Step step) {
    Outcome outcome = done(step);
    pass(Duration.ofSeconds(31));
    happen(new Happened.Interrupted(now, random.nextDouble()));
    if (random.nextBoolean()) {
      happen(new Happened.Due(now, photos));
    }
    happen(new Happened.Answered(now, sending.calls(), step, outcome, random.nextDouble()));
  }

  private void lookUp(Sending sending) {
    Step step = sending.course().head().orElseThrow();
    pass(Duration.ofMillis(random.nextInt(500)));
    if (random.nextDouble() < badness / 2) {
      if (random.nextInt(4) == 0) {
        story.add("crash in a look-up");
        happen(new Happened.Interrupted(now, random.nextDouble()));
        return;
      }
      lookedUp(sending, step, new LookUp.Failed(new Outcome.Unavailable(null, 503, "")));
      return;
    }
    boolean there = step instanceof Step.Create ? !tickets.isEmpty() : additions.contains(step);
    lookedUp(sending, step, there ? new LookUp.Found("1", null) : new LookUp.NotFound());
  }

  private Outcome done(Step step) {
    switch (step) {
      case Step.Create _ -> {
        if (tickets.isEmpty() || !helpdesk.idempotentCreate()) {
          tickets.add("ticket");
        }
      }
      case Step.Append _, Step.Note _ -> additions.add(step);
      case Step.Requester _, Step.Upload _ -> {}
    }
    Outcome.Created created = Outcome.Created.of("1", null);
    return step instanceof Step.Upload
        ? new Outcome.Created("1", null, now.plus(Duration.ofHours(1)), 201, "")
        : created;
  }

  private void answer(Sending sending, Step step, Outcome outcome) {
    happen(new Happened.Answered(now, sending.calls(), step, outcome, random.nextDouble()));
  }

  private void lookedUp(Sending sending, Step step, LookUp result) {
    happen(new Happened.LookedUp(now, sending.calls(), step, result, random.nextDouble()));
  }

  private void happen(Happened event) {
    Decision decision = machine.decide(state, event);
    story.add(event + " -> " + decision.state().status() + " " + decision.news());
    state = decision.state();
    news.addAll(decision.news());
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
