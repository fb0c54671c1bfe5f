package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Connections;
import dev.baton.connector.zendesk.StubZendesk;
import dev.baton.shared.StoreId;
import dev.baton.testing.Fault;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A ticket's whole way into a helpdesk over HTTP, with a fault at every step. */
class ZendeskDeliveryTest {
  private static final StoreId STORE = new StoreId("shirts");

  @Test
  void everyStepMayFailAndTheTicketIsThereOnceWithinAMinuteOfEachFault() {
    try (StubZendesk zendesk = new StubZendesk();
        DeliveryHouse house =
            new DeliveryHouse(
                    TestPostgres.database(), new SettableClock(), FakeHelpdesk.searchable())
                .started()) {
      UUID connection =
          house
              .get(Connections.class)
              .add(
                  STORE,
                  "zendesk",
                  "Zendesk",
                  Map.of(
                      "baseUrl",
                      zendesk.uri().toString(),
                      "email",
                      "agent@shop.example",
                      "apiToken",
                      "token"))
              .id();
      house.get(Connections.class).test(STORE, connection);
      zendesk.next(Fault.resetBefore()); // the ticket is not made
      zendesk.next(Fault.resetAfter()); // it is, and nobody learns it
      zendesk.next(Fault.status(503, "text/html", "<html>down</html>")); // the note
      Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
      house.settled(ticket);
      house.follow(ticket, SampleTicket.followUp("The box was open, too."));
      for (int seconds = 0; !house.status(ticket).equals("delivered"); seconds += 5) {
        assertThat(seconds).as(house.outcomes(ticket).toString()).isLessThan(180);
        house.advance(Duration.ofSeconds(5));
        house.settled(ticket);
      }
      assertThat(zendesk.tickets()).isEqualTo(1);
      String id = zendesk.onlyTicket();
      assertThat(zendesk.additions(id)).hasSize(2);
      assertThat(zendesk.additions(id).getFirst()).contains("Why you");
      assertThat(zendesk.additions(id).getLast()).contains("The box was open, too.");
      assertThat(house.get(Connections.class).find(STORE, connection).orElseThrow().message())
          .as("what the test had to say stays")
          .contains("30 April 2027");
      assertThat(house.outcomes(ticket)).contains("create unknown", "note created");
    }
  }
}
