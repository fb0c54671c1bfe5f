package dev.baton.connector.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.baton.connector.Addition;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.Outcome;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.Specs;
import dev.baton.shared.StoreId;
import dev.baton.shared.http.Bounds;
import dev.baton.shared.http.Names;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.shared.http.Targets;
import dev.baton.shared.vault.Access;
import dev.baton.testing.SettableClock;
import dev.baton.testing.StubServer;
import dev.baton.ticket.Requester;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything sent to Zendesk is as Zendesk describes it, but for what is known to be wrong there.
 * Skipped where the description is not at hand.
 */
class ZendeskRequestsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final StoreId STORE = new StoreId("shirts");

  /** What real traffic holds and the description forgets. */
  private static final Set<String> FORGOTTEN = Set.of("requester", "phone", "skip_verify_email");

  @Test
  void everyRequestIsAsDescribed() throws IOException {
    ObjectNode description = patched(Specs.read("zendesk/zendesk-support-oas-handoff-subset.json"));
    List<StubServer.Request> requests = everything();
    assertThat(requests).hasSizeGreaterThan(12);
    for (StubServer.Request request : requests) {
      String path =
          request.path().replaceFirst("\\.json$", "").replaceAll("\\d{5,}", "{ticket_id}");
      JsonNode operation = description.path("paths").path(path).path(method(request));
      assertThat(operation.isObject()).as(request.method() + " " + path).isTrue();
      JsonNode schema = operation.at("/requestBody/content/application~1json/schema/$ref");
      if (schema.isString()) {
        asDescribed(description, schema.stringValue(), request);
      }
    }
  }

  private static void asDescribed(ObjectNode description, String ref, StubServer.Request request) {
    ObjectNode root = JSON.createObjectNode();
    root.put("$ref", ref);
    root.set("components", description.path("components"));
    Schema schema = SchemaRegistry.withDialect(Dialects.getOpenApi30()).getSchema(root);
    JsonNode body = JSON.readTree(request.body());
    assertThat(schema.validate(body)).as(request.text()).isEmpty();
    String name = body.propertyNames().iterator().next();
    Set<String> unknown = new TreeSet<>(body.path(name).propertyNames());
    unknown.removeAll(FORGOTTEN);
    unknown.removeAll(known(description, name));
    assertThat(unknown).as("Zendesk would drop these without a word").isEmpty();
    Set<String> comment = new TreeSet<>(body.path(name).path("comment").propertyNames());
    comment.removeAll(properties(description, "TicketCommentObject"));
    assertThat(comment).isEmpty();
  }

  private static Set<String> known(JsonNode description, String name) {
    if (name.equals("user")) {
      return properties(description, "UserCreateInput");
    }
    Set<String> known = properties(description, "TicketUpdateInput");
    description
        .at("/components/schemas/TicketCreateInput/allOf/1/properties")
        .propertyNames()
        .forEach(known::add);
    return known;
  }

  private static Set<String> properties(JsonNode description, String schema) {
    return new TreeSet<>(
        description
            .path("components")
            .path("schemas")
            .path(schema)
            .path("properties")
            .propertyNames());
  }

  /** Known to be wrong: a field's value is described as the field; an email is not needed. */
  private static ObjectNode patched(JsonNode description) {
    ObjectNode schemas = (ObjectNode) description.at("/components/schemas");
    schemas.set(
        "CustomFieldObject",
        JSON.readTree(
            "{\"type\":\"object\",\"required\":[\"id\",\"value\"],\"additionalProperties\":false,"
                + "\"properties\":{\"id\":{\"type\":\"integer\"},\"value\":{}}}"));
    ((ObjectNode) schemas.path("UserCreateInput")).set("required", JSON.readTree("[\"name\"]"));
    return (ObjectNode) description;
  }

  /** Every kind of request there is. */
  private static List<StubServer.Request> everything() throws IOException {
    OutboundHttp outbound = new OutboundHttp(new Targets(true, Names.SYSTEM));
    HelpdeskHttp http = new HelpdeskHttp(outbound, new SettableClock(), Bounds.JSON);
    HelpdeskConnector zendesk = new ZendeskConnector(http, (_, _) -> Optional.empty());
    try (StubZendesk helpdesk = new StubZendesk()) {
      Access access =
          new Access(
              STORE,
              UUID.randomUUID(),
              "zendesk",
              Map.of(
                  "baseUrl",
                  helpdesk.uri().toString(),
                  "email",
                  "agent@shop.example",
                  "apiToken",
                  "token",
                  "customFields",
                  Map.of("orderNumber", 27642),
                  "groupId",
                  98738,
                  "brandId",
                  123,
                  "ticketFormId",
                  456));
      assertThat(zendesk.check(access).ok()).isTrue();
      TicketAttachment photo = new TicketAttachment(UUID.randomUUID(), "a.jpg", "image/jpeg", 3);
      play(zendesk, access, SampleTicket.of(STORE, List.of(photo)), photo, helpdesk);
      Requester phoneOnly = new Requester(null, null, "+14155550100");
      play(zendesk, access, SampleTicket.of(STORE).withRequester(phoneOnly), photo, helpdesk);
      return helpdesk.requests();
    } finally {
      outbound.destroy();
    }
  }

  private static void play(
      HelpdeskConnector zendesk,
      Access access,
      Ticket ticket,
      TicketAttachment photo,
      StubZendesk helpdesk) {
    Draft draft = new Draft(ticket, null, Map.of(), Map.of(), _ -> Optional.of(new byte[3]));
    String requester = made(zendesk.requester(access, draft));
    String upload = made(zendesk.upload(access, draft, photo));
    Draft ready =
        new Draft(ticket, requester, Map.of(photo.id(), upload), Map.of(), draft.photos());
    String id = made(zendesk.create(access, ready));
    zendesk.find(access, ready);
    made(zendesk.note(access, ready, id));
    zendesk.findNote(access, ready, id);
    made(zendesk.append(access, new Addition(id, SampleTicket.followUp("more"), ready)));
    helpdesk.close(id);
    made(zendesk.append(access, new Addition(id, SampleTicket.followUp("late"), ready)));
  }

  private static String made(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Created.class);
    return ((Outcome.Created) outcome).id();
  }

  private static String method(StubServer.Request request) {
    return request.method().toLowerCase(java.util.Locale.ROOT);
  }
}
