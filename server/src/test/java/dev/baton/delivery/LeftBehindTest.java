package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Connection;
import dev.baton.connector.Connections;
import dev.baton.connector.Outcome;
import dev.baton.delivery.DeliveryState.Waiting;
import dev.baton.shared.StoreId;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing waits long for a helpdesk that works again. */
class LeftBehindTest {
  private static final StoreId STORE = new StoreId("shirts");
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Outcome REFUSED = new Outcome.Unauthorized(401, "The key is wrong.");
  private final SettableClock clock = new SettableClock();
  private final FakeHelpdesk helpdesk = FakeHelpdesk.laborious();
  private final DeliveryHouse house =
      new DeliveryHouse(TestPostgres.database(), clock, helpdesk).started();
  private final UUID connection = house.connect(STORE);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void whatFailedOftenArrivesWithinMinutesThoughItsHelpdeskNeverCountedAsFailing() {
    helpdesk.otherwise(FakeHelpdesk.says(new Outcome.RateLimited(null, 429, "Too many.")));
    List<Ticket> tickets =
        Stream.generate(() -> house.submit(SampleTicket.of(STORE), connection)).limit(3).toList();
    house.until(
        "all wait long",
        () -> {
          house.advance(Duration.ofSeconds(90));
          return waitingLong() == 3;
        });
    assertThat(health()).isNotEqualTo(Connection.Health.FAILING);
    helpdesk.otherwise(FakeHelpdesk.FINE);
    Instant well = clock.instant();
    house.until(
        "all arrive",
        () -> {
          house.advance(Duration.ofSeconds(10));
          return tickets.stream().allMatch(ticket -> house.status(ticket).equals("delivered"));
        });
    assertThat(Duration.between(well, clock.instant())).isLessThan(LONG);
  }

  @Test
  void aKilledProcessMakesNobodyWaitLong() {
    DeliveryMachine machine = new DeliveryMachine(helpdesk.capabilities());
    DeliveryState state = DeliveryMachine.begin(clock.instant());
    for (int i = 0; i < 10; i++) {
      Happened.Answered failed =
          new Happened.Answered(
              clock.instant(),
              i + 1,
              new Step.Requester(),
              new Outcome.Unavailable(null, 503, ""),
              1);
      state = machine.decide(called(machine, state), failed).state();
    }
    assertThat(wait(state)).isGreaterThan(LONG);
    DeliveryState killed = called(machine, state);
    DeliveryState after =
        machine.decide(killed, new Happened.Interrupted(clock.instant(), 1)).state();
    assertThat(wait(after)).isLessThan(Duration.ofMinutes(3));
  }

  @Test
  void aStepThatNeedsNoCallDoesNotSayThatTheHelpdeskWorks() {
    helpdesk.otherwise(FakeHelpdesk.says(REFUSED));
    house.settled(house.submit(SampleTicket.of(STORE), connection));
    house.until("it counts as failing", () -> health() == Connection.Health.FAILING);
    helpdesk.then(FakeHelpdesk.says(Outcome.Created.of("", null)));
    house.settled(house.submit(SampleTicket.of(STORE), connection));
    house.quiet();
    assertThat(health()).isEqualTo(Connection.Health.FAILING);
    assertThat(helpdesk.calls()).as("the first one was not let go").hasSize(3);
  }

  private DeliveryState called(DeliveryMachine machine, DeliveryState state) {
    DeliveryState due = DeliveryMachine.retry(state, clock.instant());
    Waiting kept =
        new Waiting(due.course(), state.trouble(), state.calls(), ((Waiting) due).notBefore());
    return machine.decide(kept, new Happened.Due(clock.instant(), List.of())).state();
  }

  private Duration wait(DeliveryState state) {
    return Duration.between(clock.instant(), ((Waiting) state).notBefore());
  }

  private Connection.Health health() {
    return house.get(Connections.class).find(STORE, connection).orElseThrow().health();
  }

  private int waitingLong() {
    return house
        .get(JdbcClient.class)
        .sql(
            """
            SELECT count(*) FROM delivery WHERE store_id = :store AND parked_at IS NULL
              AND status = 'retrying' AND next_attempt_at > :late
            """)
        .param("store", STORE.value())
        .param("late", clock.instant().plus(LONG).atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }
}
