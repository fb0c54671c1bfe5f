package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.alert.Alert;
import dev.baton.alert.Alerts;
import dev.baton.connector.Connections;
import dev.baton.connector.Outcome;
import dev.baton.shared.StoreId;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A ticket whose first helpdesk does not take it, and a merchant who chose another for that. */
class FallbackTest {
  private static final StoreId STORE = new StoreId("shirts");
  private final SettableClock clock = new SettableClock();
  private final FakeHelpdesk helpdesk = FakeHelpdesk.searchable();
  private final DeliveryHouse house =
      new DeliveryHouse(TestPostgres.database(), clock, helpdesk).started();
  private final UUID connection = house.connect(STORE);

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void afterFiveMinutesTheFallbackHasItAndNothingComesTwiceWhenTheFirstRecovers() {
    helpdesk.otherwise(FakeHelpdesk.unavailable());
    Ticket ticket = submit();
    house.follow(ticket, SampleTicket.followUp("and the socks"));
    untilDelivered(ticket);
    assertThat(Duration.between(SettableClock.START, clock.instant()))
        .isLessThan(Duration.ofMinutes(6));
    assertThat(house.outcomes(ticket)).endsWith("create created", "append created");
    assertThat(house.ear().heard)
        .singleElement()
        .isInstanceOfSatisfying(
            TicketDelivered.class, told -> assertThat(told.ticket().id()).isEqualTo("INBOX-1"));
    assertThat(alerts()).containsExactly(Alert.Kind.DELIVERY_FELL_BACK);
    helpdesk.otherwise(FakeHelpdesk.FINE);
    house.advance(Duration.ofDays(2));
    house.settled(ticket);
    assertThat(helpdesk.tickets()).isEmpty();
  }

  @Test
  void aRefusedTicketGoesToTheFallbackAtOnce() {
    helpdesk.then(FakeHelpdesk.says(new Outcome.Rejected(422, "no")));
    Ticket ticket = submit();
    untilDelivered(ticket);
    assertThat(house.outcomes(ticket)).containsExactly("create rejected", "create created");
    assertThat(house.ear().heard).singleElement().isInstanceOf(TicketDelivered.class);
  }

  @Test
  void anAgentWhoHasItAfterAllIsToldWhereItIsAnswered() {
    helpdesk.then(FakeHelpdesk.lostAnswer());
    helpdesk.otherwise(FakeHelpdesk.unavailable());
    Ticket ticket = submit();
    untilDelivered(ticket);
    helpdesk.otherwise(FakeHelpdesk.FINE);
    house.until(
        "the first agent is told",
        () -> {
          house.advance(Duration.ofMinutes(1));
          return !helpdesk.tickets().getFirst().additions().isEmpty();
        });
    assertThat(helpdesk.tickets()).hasSize(1);
    assertThat(helpdesk.tickets().getFirst().additions())
        .containsExactly(
            "The same request is answered elsewhere: ticket INBOX-1 in Inbox. Nothing more comes"
                + " here.");
    house.settled(ticket);
    house.follow(ticket, SampleTicket.followUp("and the socks"));
    untilDelivered(ticket);
    assertThat(helpdesk.tickets().getFirst().additions()).hasSize(1);
    assertThat(house.ear().heard).hasSize(1);
  }

  @Test
  void whereNothingCanBeLookedUpTheOtherAgentIsWarned() {
    helpdesk.capabilities(FakeHelpdesk.capable(false, false, false));
    helpdesk.then(FakeHelpdesk.lostAnswer());
    helpdesk.otherwise(FakeHelpdesk.unavailable());
    Ticket ticket = submit();
    untilDelivered(ticket);
    house.until("warned", () -> house.outcomes(ticket).contains("warn created"));
  }

  @Test
  void whoWaitsForOthersFallsBackToo() {
    helpdesk.otherwise(FakeHelpdesk.unavailable());
    List<Ticket> tickets = Stream.generate(this::submit).limit(40).toList();
    // on a busy machine, too, time waits for all that is due
    tickets.forEach(ticket -> untilDelivered(ticket, house::quiet));
    assertThat(helpdesk.calls().size()).as("calls to a failing helpdesk").isLessThan(40);
    assertThat(Duration.between(SettableClock.START, clock.instant()))
        .isLessThan(Duration.ofMinutes(12));
    assertThat(helpdesk.tickets()).isEmpty();
  }

  @Test
  void aFallbackThatIsGoneIsNone() {
    UUID second = house.connect(STORE);
    helpdesk.otherwise(FakeHelpdesk.unavailable());
    Ticket ticket = house.submit(SampleTicket.of(STORE), connection, second);
    house.get(Connections.class).remove(STORE, second);
    house.until(
        "it is told",
        () -> {
          house.advance(Duration.ofSeconds(20));
          return !house.ear().heard.isEmpty();
        });
    assertThat(house.ear().heard).singleElement().isInstanceOf(DeliveryGaveUp.class);
    house.settled(ticket);
    assertThat(house.status(ticket)).isEqualTo("retrying");
  }

  @Test
  void sentElsewhereAndBackItGoesOnWhereItStood() {
    helpdesk.then(FakeHelpdesk.FINE);
    helpdesk.otherwise(FakeHelpdesk.says(new Outcome.Rejected(422, "closed")));
    Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
    house.until("it is there", () -> house.status(ticket).equals("delivered"));
    house.follow(ticket, SampleTicket.followUp("and the socks"));
    house.until("it is dead", () -> house.status(ticket).equals("dead"));
    Deliveries deliveries = house.get(Deliveries.class);
    UUID first = house.delivery(ticket);
    UUID second = house.connect(STORE);
    deliveries.sendElsewhere(STORE, first, second);
    house.until("it is dead there too", () -> house.status(ticket).equals("dead"));
    helpdesk.otherwise(FakeHelpdesk.FINE);
    deliveries.sendElsewhere(STORE, house.delivery(ticket), connection);
    untilDelivered(ticket);
    assertThat(house.delivery(ticket)).isEqualTo(first);
    assertThat(helpdesk.tickets()).hasSize(1);
    assertThat(helpdesk.tickets().getFirst().additions()).contains("and the socks");
  }

  private Ticket submit() {
    return house.submit(SampleTicket.of(STORE), connection, DeliveryHouse.inbox(STORE));
  }

  private void untilDelivered(Ticket ticket) {
    untilDelivered(ticket, () -> house.settled(ticket));
  }

  private void untilDelivered(Ticket ticket, Runnable first) {
    house.until(
        "it arrives",
        () -> {
          if (house.status(ticket).equals("delivered")) {
            return true;
          }
          first.run();
          house.advance(Duration.ofSeconds(5));
          return false;
        });
  }

  private List<Alert.Kind> alerts() {
    return house.get(Alerts.class).latest(STORE).stream()
        .map(Alert::kind)
        .filter(kind -> !kind.key().startsWith("integration"))
        .toList();
  }
}
