package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.alert.Alert;
import dev.baton.alert.Alerts;
import dev.baton.connector.Connections;
import dev.baton.connector.Outcome;
import dev.baton.shared.StoreId;
import dev.baton.shared.database.DatabaseAddress;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class DeliveryTest {
  private static final StoreId STORE = new StoreId("shirts");
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
  void aTicketReachesTheBuiltInInboxAtOnce() {
    Ticket ticket = house.submit(SampleTicket.of(STORE), null);
    house.settled(ticket);
    assertThat(house.status(ticket)).isEqualTo("delivered");
    assertThat(house.ear().heard)
        .singleElement()
        .isInstanceOfSatisfying(
            TicketDelivered.class,
            told -> {
              assertThat(told.reference()).isEqualTo(ticket.reference());
              assertThat(told.handoffId()).isEqualTo(ticket.handoffId());
              assertThat(told.ticket().helpdesk()).isEqualTo("inbox");
              assertThat(told.ticket().id()).isEqualTo("INBOX-1");
            });
  }

  @Test
  void whatIsRolledBackWasNeverScheduled() {
    Ticket ticket = SampleTicket.of(STORE);
    try {
      house
          .get(TransactionTemplate.class)
          .executeWithoutResult(
              _ -> {
                house.get(Tickets.class).open(ticket);
                house.get(Deliveries.class).schedule(ticket, connection, null);
                throw new IllegalStateException("the turn was lost");
              });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("the turn was lost");
    }
    Ticket other = house.submit(SampleTicket.of(STORE), connection);
    house.settled(other);
    assertThat(helpdesk.tickets()).extracting(FakeHelpdesk.Entry::key).containsExactly(key(other));
  }

  @Test
  void afterOneFaultItArrivesWithinTenSeconds() {
    helpdesk.then(FakeHelpdesk.unavailable());
    Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
    house.settled(ticket);
    assertThat(house.status(ticket)).isEqualTo("retrying");
    house.advance(Duration.ofSeconds(10));
    house.settled(ticket);
    assertThat(house.status(ticket)).isEqualTo("delivered");
    assertThat(house.outcomes(ticket)).containsExactly("create unavailable", "create created");
  }

  @Test
  void aLostAnswerIsLookedUpAndNotPostedAgain() {
    helpdesk.then(FakeHelpdesk.lostAnswer());
    Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
    house.settled(ticket);
    house.advance(Duration.ofSeconds(10));
    house.settled(ticket);
    assertThat(house.status(ticket)).isEqualTo("delivered");
    assertThat(helpdesk.tickets()).hasSize(1);
    assertThat(house.outcomes(ticket)).containsExactly("create unknown", "look up create found");
  }

  @Test
  void aLostRequestIsPostedAgainOnlyWhenNothingCanTurnUpAnyMore() {
    helpdesk.then(FakeHelpdesk.lostRequest());
    Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
    house.settled(ticket);
    int seconds = 0;
    while (!house.status(ticket).equals("delivered")) {
      house.advance(Duration.ofSeconds(1));
      house.settled(ticket);
      seconds++;
      assertThat(seconds).isLessThan(150);
    }
    assertThat(seconds).isGreaterThanOrEqualTo(60);
    assertThat(helpdesk.tickets()).hasSize(1);
    assertThat(house.outcomes(ticket))
        .startsWith("create unknown", "look up create not_found")
        .endsWith("look up create not_found", "create created");
  }

  @Test
  void retryAfterIsObeyed() {
    helpdesk.then(
        FakeHelpdesk.says(new Outcome.RateLimited(Duration.ofSeconds(90), 429, "Slow down")));
    Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
    house.settled(ticket);
    house.advance(Duration.ofSeconds(89));
    house.settled(ticket);
    assertThat(helpdesk.calls()).containsExactly("create");
    house.advance(Duration.ofSeconds(15));
    house.settled(ticket);
    assertThat(house.status(ticket)).isEqualTo("delivered");
  }

  @Test
  void followUpsComeAfterTheTicketInOrderAndOnce() {
    helpdesk.then(FakeHelpdesk.unavailable());
    Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
    house.settled(ticket);
    for (int i = 1; i <= 5; i++) {
      house.follow(ticket, SampleTicket.followUp("more " + i));
    }
    helpdesk.then(FakeHelpdesk.FINE).then(FakeHelpdesk.lostAnswer());
    house.advance(Duration.ofSeconds(10));
    house.settled(ticket);
    house.advance(Duration.ofSeconds(10));
    house.settled(ticket);
    house.follow(ticket, SampleTicket.followUp("more 6"));
    house.until("all are there", () -> additions().size() == 6);
    house.settled(ticket);
    assertThat(additions())
        .containsExactly("more 1", "more 2", "more 3", "more 4", "more 5", "more 6");
    assertThat(house.status(ticket)).isEqualTo("delivered");
  }

  @Test
  void aKilledProcessLosesNothingAndNothingArrivesTwice() throws InterruptedException {
    CountDownLatch reached = new CountDownLatch(1);
    helpdesk.then(FakeHelpdesk.hangsAfter(reached));
    DeliveryHouse doomed = new DeliveryHouse(database, clock, helpdesk);
    Ticket ticket = doomed.submit(SampleTicket.of(STORE), connection);
    house.wake();
    reached.await();
    house.kill();
    try (DeliveryHouse next = doomed.started()) {
      clock.advance(Duration.ofSeconds(31));
      next.until(
          "it is looked up",
          () -> {
            next.advance(Duration.ofMillis(100));
            return next.status(ticket).equals("delivered");
          });
      assertThat(helpdesk.tickets()).hasSize(1);
      assertThat(next.outcomes(ticket)).containsExactly("create unknown", "look up create found");
      assertThat(next.ear().heard).hasSize(1);
    }
  }

  @Test
  void aMissingIntegrationIsReplacedByTheInboxAndTheMerchantIsTold() {
    Ticket ticket = house.submit(SampleTicket.of(STORE), UUID.randomUUID());
    house.settled(ticket);
    assertThat(house.status(ticket)).isEqualTo("delivered");
    assertThat(house.get(Alerts.class).latest(STORE))
        .singleElement()
        .satisfies(alert -> assertThat(alert.kind()).isEqualTo(Alert.Kind.INTEGRATION_MISSING));
  }

  @Test
  void anIntegrationRemovedInMidFlightLosesNothing() {
    helpdesk.otherwise(FakeHelpdesk.unavailable());
    Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
    house.settled(ticket);
    house.follow(ticket, SampleTicket.followUp("and the socks"));
    house.get(Connections.class).remove(STORE, connection);
    house.until("it arrives", () -> house.status(ticket).equals("delivered"));
    assertThat(house.outcomes(ticket))
        .containsExactly("create unavailable", "create created", "append created");
    assertThat(house.ear().heard)
        .filteredOn(TicketDelivered.class::isInstance)
        .extracting(told -> ((TicketDelivered) told).ticket().helpdesk())
        .containsExactly("inbox");
  }

  @Test
  void givesUpForNowAfterFiveRetriesInFiveMinutesAndMayStillArrive() {
    helpdesk.otherwise(FakeHelpdesk.unavailable());
    Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
    house.settled(ticket);
    while (house.ear().heard.isEmpty()) {
      house.advance(Duration.ofSeconds(10));
      house.settled(ticket);
    }
    assertThat(Duration.between(SettableClock.START, clock.instant()))
        .isLessThan(Duration.ofSeconds(310));
    assertThat(helpdesk.calls()).hasSize(6);
    house.until("the health is told", () -> health().equals("failing: Service Unavailable"));
    assertThat(house.ear().heard).singleElement().isInstanceOf(DeliveryGaveUp.class);
    assertThat(house.status(ticket)).isEqualTo("retrying");
    helpdesk.otherwise(FakeHelpdesk.FINE);
    house.get(Deliveries.class).retry(STORE, house.delivery(ticket));
    house.settled(ticket);
    house.until("it arrives", () -> house.status(ticket).equals("delivered"));
    assertThat(house.ear().heard).last().isInstanceOf(TicketDelivered.class);
  }

  @Test
  void aRefusedTicketWaitsForAPersonAndIsNeverDeleted() {
    helpdesk.then(FakeHelpdesk.says(new Outcome.Rejected(422, "Field \"Size\" is required.")));
    Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
    house.until("it is dead", () -> house.status(ticket).equals("dead"));
    assertThat(house.get(Alerts.class).latest(STORE))
        .singleElement()
        .satisfies(alert -> assertThat(alert.message()).contains("Field \"Size\" is required."));
    house.advance(Duration.ofDays(30));
    house.get(Deliveries.class).retry(STORE, house.delivery(ticket));
    house.until("it arrives", () -> house.status(ticket).equals("delivered"));
  }

  @Test
  void aPersonMaySendItElsewhere() {
    helpdesk.then(FakeHelpdesk.says(new Outcome.Rejected(422, "no")));
    Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
    house.until("it is dead", () -> house.status(ticket).equals("dead"));
    house
        .get(Deliveries.class)
        .sendElsewhere(STORE, house.delivery(ticket), DeliveryHouse.inbox(STORE));
    house.until("it arrives", () -> house.status(ticket).equals("delivered"));
    assertThat(helpdesk.tickets()).isEmpty();
  }

  @Test
  void aMendedIntegrationLetsWhatWaitsGoAtOnce() {
    helpdesk.otherwise(
        FakeHelpdesk.says(new Outcome.Unauthorized(401, "The key is wrong for jane@example.com")));
    Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
    house.settled(ticket);
    house.until(
        "the health is told",
        () -> health().equals("failing: The key is wrong for j•••@example.com"));
    for (int i = 0; i < 40; i++) {
      house.advance(Duration.ofSeconds(10));
      house.settled(ticket);
    }
    helpdesk.otherwise(FakeHelpdesk.FINE);
    house.get(Connections.class).test(STORE, connection);
    house.until("it arrives", () -> house.status(ticket).equals("delivered"));
    house.until("the health is told", () -> health().equals("connected: Works."));
  }

  @Test
  void anOutageOfADayEndsForAllWithinMinutesOfItsEnd() {
    helpdesk.otherwise(FakeHelpdesk.unavailable());
    List<Ticket> tickets = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      tickets.add(house.submit(SampleTicket.of(STORE), connection));
    }
    for (int hours = 0; hours < 24; hours++) {
      house.advance(Duration.ofHours(1));
      tickets.forEach(house::settled);
    }
    helpdesk.otherwise(FakeHelpdesk.FINE);
    Instant over = clock.instant();
    house.until(
        "all arrive",
        () -> {
          house.advance(Duration.ofSeconds(20));
          return tickets.stream().allMatch(ticket -> house.status(ticket).equals("delivered"));
        });
    assertThat(Duration.between(over, clock.instant())).isLessThan(Duration.ofMinutes(20));
    assertThat(helpdesk.tickets()).hasSize(5);
  }

  @Test
  void aListenerThatFailsIsToldAgain() {
    house.ear().deaf = true;
    Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
    house.until("the helpdesk has it", () -> helpdesk.tickets().size() == 1);
    house.ear().deaf = false;
    house.until(
        "it is told",
        () -> {
          house.advance(Duration.ofSeconds(5));
          return house.status(ticket).equals("delivered");
        });
    assertThat(helpdesk.tickets()).hasSize(1);
    assertThat(house.ear().heard).hasSize(1);
  }

  private List<String> additions() {
    return helpdesk.tickets().isEmpty()
        ? List.of()
        : List.copyOf(helpdesk.tickets().getFirst().additions());
  }

  private String health() {
    var found = house.get(Connections.class).find(STORE, connection).orElseThrow();
    return found.health().key() + ": " + found.message();
  }

  private static String key(Ticket ticket) {
    return ticket.handoffId().toString();
  }
}
