package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Outcome;
import dev.baton.delivery.jdbc.WaitingRows;
import dev.baton.shared.StoreId;
import dev.baton.shared.database.DatabaseAddress;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One connection's trouble is its own, however much waits for it. */
class WaitingRoomTest {
  private static final StoreId STORE = new StoreId("shirts");
  private static final StoreId OTHER = new StoreId("hats");
  private final DatabaseAddress database = TestPostgres.database();
  private final SettableClock clock = new SettableClock();
  private final FakeHelpdesk helpdesk = FakeHelpdesk.searchable();
  private final DeliveryHouse house = new DeliveryHouse(database, clock, helpdesk).started();
  private final UUID connection = house.connect(STORE);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aHangingHelpdeskWithAThousandWaitingKeepsNobodyElseWaiting() {
    CountDownLatch over = new CountDownLatch(1);
    helpdesk.otherwise(
        work -> {
          over.await();
          return work.done();
        });
    for (int i = 0; i < 1_000; i++) {
      house.submit(SampleTicket.of(STORE), connection);
    }
    Ticket other = house.submit(SampleTicket.of(OTHER), null);
    house.until("the other store's ticket arrives", () -> arrived(other));
    assertThat(helpdesk.calls()).hasSizeLessThanOrEqualTo(8);
    house.until("they wait off the timetable", () -> parked() > 900);
    over.countDown();
    helpdesk.otherwise(FakeHelpdesk.FINE);
    house.until(
        "all arrive",
        () -> {
          house.advance(Duration.ofSeconds(1));
          return helpdesk.tickets().size() == 1_000;
        });
    house.until("nobody waits", () -> parked() == 0);
  }

  @Test
  void whatOneProcessIsAskedToRestAllProcessesDo() {
    helpdesk.then(FakeHelpdesk.says(new Outcome.RateLimited(Duration.ofSeconds(90), 429, "")));
    Ticket first = house.submit(SampleTicket.of(STORE), connection);
    house.settled(first);
    house.until("the rest is kept for all", () -> count("connection_rest") == 1);
    house.kill();
    try (DeliveryHouse second = new DeliveryHouse(database, clock, helpdesk).started()) {
      Ticket next = second.submit(SampleTicket.of(STORE), connection);
      for (int i = 0; i < 8; i++) {
        second.advance(Duration.ofSeconds(10));
        second.settled(next);
      }
      assertThat(helpdesk.calls()).containsExactly("create");
      second.until(
          "both arrive",
          () -> {
            second.advance(Duration.ofSeconds(5));
            return helpdesk.tickets().size() == 2;
          });
    }
  }

  @Test
  void whatAKilledProcessLeftKeepsItsPlaceWhenTheGateIsClosed() {
    CountDownLatch never = new CountDownLatch(1);
    helpdesk.then(
        work -> {
          never.await();
          return work.done();
        });
    Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
    house.until("the call is under way", () -> house.status(ticket).equals("sending"));
    house.kill();
    try (DeliveryHouse second = new DeliveryHouse(database, clock, helpdesk).started()) {
      second.get(WaitingRows.class).rest(STORE, connection, clock.instant().plusSeconds(300));
      second.advance(Duration.ofSeconds(40));
      second.until("it was refused and waits", () -> placed(second));
    }
  }

  private boolean placed(DeliveryHouse second) {
    return second
            .get(JdbcClient.class)
            .sql(
                """
                SELECT count(*) FROM scheduled_tasks
                WHERE task_name = 'deliver' AND NOT picked AND execution_time > :now
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single()
        == 1;
  }

  @Test
  void aPersonsRetryDoesNotCutARestShort() {
    helpdesk.then(FakeHelpdesk.says(new Outcome.Unavailable(Duration.ofSeconds(90), 503, "")));
    Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
    house.settled(ticket);
    house.get(Deliveries.class).retry(STORE, house.delivery(ticket));
    house.get(Deliveries.class).retryAll(STORE, connection);
    house.advance(Duration.ofSeconds(80));
    house.settled(ticket);
    assertThat(helpdesk.calls()).containsExactly("create");
    house.until(
        "it arrives",
        () -> {
          house.advance(Duration.ofSeconds(5));
          return house.status(ticket).equals("delivered");
        });
  }

  @Test
  void deadOnesOfAConnectionLiveAgainTogether() {
    helpdesk.otherwise(FakeHelpdesk.says(new Outcome.Rejected(422, "no")));
    List<Ticket> tickets = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      tickets.add(house.submit(SampleTicket.of(STORE), connection));
    }
    house.until("they are dead", () -> letGo(() -> tickets.stream().allMatch(this::dead)));
    helpdesk.otherwise(FakeHelpdesk.FINE);
    assertThat(house.get(Deliveries.class).retryAll(STORE, connection)).isEqualTo(20);
    house.until("they arrive", () -> letGo(() -> helpdesk.tickets().size() == 20));
  }

  private int count(String table) {
    return house
        .get(JdbcClient.class)
        .sql("SELECT count(*) FROM " + table)
        .query(Integer.class)
        .single();
  }

  /** Those who came when all places were taken are let go once a second. */
  private boolean letGo(BooleanSupplier so) {
    house.advance(Duration.ofSeconds(1));
    return so.getAsBoolean();
  }

  private boolean dead(Ticket ticket) {
    return house.status(ticket).equals("dead");
  }

  private boolean arrived(Ticket ticket) {
    return house.status(ticket).equals("delivered");
  }

  private int parked() {
    return house
        .get(JdbcClient.class)
        .sql("SELECT count(*) FROM delivery WHERE store_id = :store AND parked_at IS NOT NULL")
        .param("store", STORE.value())
        .query(Integer.class)
        .single();
  }
}
