package dev.baton.connector.freshdesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Addition;
import dev.baton.connector.Draft;
import dev.baton.connector.Outcome;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.Specs;
import dev.baton.shared.StoreId;
import dev.baton.shared.http.Bounds;
import dev.baton.shared.http.Names;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.shared.http.Targets;
import dev.baton.shared.vault.Access;
import dev.baton.testing.Fault;
import dev.baton.testing.SettableClock;
import dev.baton.testing.StubServer;
import dev.baton.ticket.Requester;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What Baton sends has the names and types of the vendor's tables; the vendor's answers are read.
 */
class FreshdeskSpecsTest {
  private static final StoreId STORE = new StoreId("shirts");
  private final StubFreshdesk helpdesk = new StubFreshdesk();
  private final OutboundHttp outbound = new OutboundHttp(new Targets(true, Names.SYSTEM));
  private final FreshdeskConnector connector =
      new FreshdeskConnector(new HelpdeskHttp(outbound, new SettableClock(), Bounds.JSON));

  @AfterEach
  void end() throws Exception {
    helpdesk.close();
    outbound.destroy();
  }

  @Test
  void requestsFitTheTables() {
    JsonNode tables = Specs.read("freshdesk/freshdesk-v2-doc-tables.json").path("tables");
    for (Requester shopper :
        List.of(
            new Requester("Jane Doe", "jane@example.com", "+14155550100"),
            new Requester(null, null, "+14155550100"))) {
      Draft draft = draft(SampleTicket.by(SampleTicket.of(STORE), shopper));
      Outcome ticket = connector.create(access(), draft);
      assertThat(ticket).isInstanceOf(Outcome.Created.class);
      fits(tables.path("POST /api/v2/tickets"));
      String id = ((Outcome.Created) ticket).id();
      connector.note(access(), draft, id);
      fits(tables.path("POST /api/v2/tickets/{id}/notes"));
      connector.append(access(), new Addition(id, SampleTicket.followUp("more"), draft));
      fits(tables.path("POST /api/v2/tickets/{id}/notes"));
    }
  }

  @Test
  void whatTheStubKnowsIsWhatTheVendorKnows() {
    JsonNode tables = Specs.read("freshdesk/freshdesk-v2-doc-tables.json").path("tables");
    assertThat(types(tables.path("POST /api/v2/tickets")))
        .containsKeys(array(StubFreshdesk.TICKET));
    assertThat(types(tables.path("POST /api/v2/tickets/{id}/notes")))
        .containsKeys(array(StubFreshdesk.NOTE));
  }

  @Test
  void theVendorsExamplesAreRead() {
    int tickets = 0;
    for (JsonNode example :
        Specs.read("freshdesk/freshdesk-v2-doc-examples.json").path("examples")) {
      if (example.path("endpoint").asString("").equals("post /api/v2/tickets")) {
        JsonNode body = example.path("body");
        helpdesk.next(Fault.status(201, "application/json", body.toString()));
        assertThat(connector.create(access(), draft(SampleTicket.of(STORE))))
            .isInstanceOfSatisfying(
                Outcome.Created.class,
                made -> assertThat(made.id()).isEqualTo(body.path("id").asString()));
        tickets++;
      }
      if (example.path("body").path("errors").isArray()) {
        helpdesk.next(Fault.status(400, "application/json", example.path("body").toString()));
        assertThat(connector.create(access(), draft(SampleTicket.of(STORE))))
            .isInstanceOf(Outcome.Rejected.class);
      }
    }
    assertThat(tickets).isPositive();
  }

  private void fits(JsonNode table) {
    StubServer.Request request = helpdesk.requests().getLast();
    Map<String, String> types = types(table);
    FormReader.of(request)
        .members()
        .forEach(
            (name, value) -> {
              assertThat(types).containsKey(name);
              assertThat(kind(value)).as(name).isEqualTo(types.get(name));
            });
  }

  private static Map<String, String> types(JsonNode table) {
    Map<String, String> types = new TreeMap<>();
    for (JsonNode parameter : table.path("params")) {
      types.put(parameter.path("name").asString(), parameter.path("type").asString());
    }
    return types;
  }

  private static String kind(Object value) {
    return switch (value) {
      case Number _ -> "number";
      case Boolean _ -> "boolean";
      case List<?> _ -> "array of strings";
      case Map<?, ?> _ -> "dictionary";
      default -> "string";
    };
  }

  private static String[] array(Set<String> names) {
    return names.toArray(String[]::new);
  }

  private Access access() {
    return new Access(
        STORE,
        UUID.randomUUID(),
        "freshdesk",
        Map.of(
            "baseUrl",
            helpdesk.uri().toString(),
            "apiKey",
            "key-of-the-merchant",
            "ticketType",
            "Question",
            "customFields",
            Map.of("orderNumber", "cf_order", "handoffId", "cf_handoff_id")));
  }

  private static Draft draft(Ticket ticket) {
    return new Draft(ticket, null, Map.of(), Map.of(), _ -> Optional.empty());
  }
}
