package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Capabilities;
import dev.baton.delivery.Decision.News;
import dev.baton.delivery.DeliveryState.Dead;
import dev.baton.delivery.DeliveryState.Delivered;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The delivery machine against a model helpdesk, over seeded histories of faults, lost answers,
 * crashes, stale answers and clock jumps. A failing seed is named and plays again exactly.
 */
class DeliverySimulationTest {
  private static final int HISTORIES = 100_000;

  @Test
  void whereTheHelpdeskCanLookUpNothingIsLostAndNothingComesTwice() {
    Capabilities capable = FakeHelpdesk.capable(false, true, true);
    LongStream.range(0, HISTORIES)
        .parallel()
        .forEach(
            seed -> {
              SimulatedHistory history = new SimulatedHistory(seed, capable).play();
              history.demand(history.ended(), "has an end");
              history.demand(history.copies() <= 1, "no ticket twice");
              history.demand(history.additionsTwice() == 0, "no follow-up twice");
              history.demand(history.inOrder(), "follow-ups in order");
              history.demand(
                  !(history.state() instanceof Delivered) || history.complete(),
                  "delivered means that all of it is there");
              history.demand(
                  history.copies() == 0 || history.told(News.TicketExists.class) <= 1, "told once");
            });
  }

  @Test
  void whereTheHelpdeskKnowsOurKeyNothingComesTwice() {
    Capabilities capable = FakeHelpdesk.capable(true, false, false);
    LongStream.range(0, HISTORIES / 4)
        .parallel()
        .forEach(
            seed -> {
              SimulatedHistory history = new SimulatedHistory(seed, capable).play();
              history.demand(history.ended(), "has an end");
              history.demand(history.copies() <= 1, "no ticket twice");
              history.demand(
                  !(history.state() instanceof Delivered) || history.complete(),
                  "delivered means that all of it is there");
            });
  }

  @Test
  void whereTheHelpdeskCanDoNeitherNothingIsLost() {
    Capabilities capable = FakeHelpdesk.capable(false, false, true);
    long twice =
        LongStream.range(0, HISTORIES / 4)
            .parallel()
            .filter(
                seed -> {
                  SimulatedHistory history = new SimulatedHistory(seed, capable).play();
                  history.demand(history.ended(), "has an end");
                  history.demand(
                      !(history.state() instanceof Delivered) || history.complete(),
                      "delivered means that all of it is there");
                  return history.copies() > 1;
                })
            .count();
    assertThat(twice).as("the model does lose answers").isPositive();
  }

  /** Seed 50346 once lost its doubt about a ticket while stale uploads were renewed. */
  @Test
  void aDoubtOutlivesStaleUploads() {
    Capabilities capable = FakeHelpdesk.capable(false, true, true);
    SimulatedHistory history = new SimulatedHistory(50_346, capable).play();
    assertThat(history.copies()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aSeedPlaysAgainExactly(long seed) {
    Capabilities capable = FakeHelpdesk.capable(false, true, true);
    assertThat(new SimulatedHistory(seed, capable).play().story())
        .isEqualTo(new SimulatedHistory(seed, capable).play().story());
  }

  @Test
  void theModelReachesEveryEnd() {
    Capabilities capable = FakeHelpdesk.capable(false, true, true);
    long dead =
        LongStream.range(0, 5_000)
            .filter(s -> new SimulatedHistory(s, capable).play().state() instanceof Dead)
            .count();
    assertThat(dead).isBetween(1L, 4_999L);
  }
}
