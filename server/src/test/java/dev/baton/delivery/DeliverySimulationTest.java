package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Capabilities;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The delivery machine and the succession of deliveries against model helpdesks, over seeded
 * histories of faults, lost and late answers, crashes, clock jumps, closed gates, fallbacks,
 * removals and relocations. A failing seed is named and plays again exactly.
 */
class DeliverySimulationTest {
  private static final int HISTORIES = 100_000;
  private static final Capabilities CAPABLE = FakeHelpdesk.capable(false, true, true);
  private static final Capabilities KNOWS_KEYS = FakeHelpdesk.capable(true, false, false);
  private static final Capabilities FORGETFUL = FakeHelpdesk.capable(false, false, true);

  @Test
  void whereTheHelpdeskCanLookUpNothingIsLostAndNothingComesTwice() {
    AtomicInteger twoPlaces = new AtomicInteger();
    AtomicInteger fellBack = new AtomicInteger();
    AtomicInteger tookBack = new AtomicInteger();
    play(
        HISTORIES,
        CAPABLE,
        CAPABLE,
        history -> {
          demandWhatAlwaysHolds(history);
          history.demand(history.copies() <= 1, "no ticket twice in a helpdesk");
          history.demand(history.additionsTwice() == 0, "no follow-up twice");
          history.demand(history.inOrder(), "follow-ups in order");
          twoPlaces.addAndGet(history.places() > 1 ? 1 : 0);
          fellBack.addAndGet(history.fellBack() ? 1 : 0);
          tookBack.addAndGet(history.tookBack() ? 1 : 0);
        });
    assertThat(twoPlaces).as("tickets in two helpdesks, their agents told").hasPositiveValue();
    assertThat(fellBack).hasPositiveValue();
    assertThat(tookBack).hasPositiveValue();
  }

  @Test
  void whereTheHelpdeskKnowsOurKeyNothingComesTwice() {
    play(
        HISTORIES / 4,
        KNOWS_KEYS,
        KNOWS_KEYS,
        history -> {
          demandWhatAlwaysHolds(history);
          history.demand(history.copies() <= 1, "no ticket twice in a helpdesk");
        });
  }

  @Test
  void whereTheHelpdeskCanDoNeitherNothingIsLost() {
    AtomicInteger twice = new AtomicInteger();
    play(
        HISTORIES / 4,
        FORGETFUL,
        CAPABLE,
        history -> {
          demandWhatAlwaysHolds(history);
          twice.addAndGet(history.copies() > 1 ? 1 : 0);
        });
    assertThat(twice).as("the model does lose answers").hasPositiveValue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aSeedPlaysAgainExactly(long seed) {
    assertThat(new SimulatedHistory(seed, CAPABLE, CAPABLE).play().story())
        .isEqualTo(new SimulatedHistory(seed, CAPABLE, CAPABLE).play().story());
  }

  @Test
  void theModelReachesEveryEnd() {
    assertThat(
            LongStream.range(0, 5_000)
                .mapToObj(seed -> new SimulatedHistory(seed, CAPABLE, CAPABLE).play().end())
                .distinct())
        .contains("dead", "delivered");
  }

  private static void demandWhatAlwaysHolds(SimulatedHistory history) {
    history.demand(history.ended(), "has an end");
    history.demand(history.carriers() == 1, "one delivery carries the ticket");
    history.demand(
        !history.delivered() || history.complete(), "delivered means that all of it is there");
    history.demand(
        !history.delivered() || history.everyAgentKnows(), "of two tickets one names the other");
    history.demand(!history.overlooked(), "a ticket that is there is not given up");
  }

  private static void play(
      int histories, Capabilities first, Capabilities others, Consumer<SimulatedHistory> check) {
    LongStream.range(0, histories)
        .parallel()
        .forEach(seed -> check.accept(new SimulatedHistory(seed, first, others).play()));
  }
}
