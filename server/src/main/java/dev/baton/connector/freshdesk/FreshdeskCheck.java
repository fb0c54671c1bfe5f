package dev.baton.connector.freshdesk;

import dev.baton.connector.http.CustomFields;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Request;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Looks at a connection: the key's owner proves the credentials, the ticket fields tell what every
 * ticket must have.
 */
final class FreshdeskCheck {
  private static final int ALL_TICKETS = 1;
  private final Desk desk;
  private final Access access;

  FreshdeskCheck(Desk desk, Access access) {
    this.desk = desk;
    this.access = access;
  }

  Check made() {
    List<Check.Item> items = new ArrayList<>();
    items.add(desk.checked("Agent", Request.get("/api/v2/agents/me"), FreshdeskCheck::agent));
    if (items.getFirst().ok()) {
      items.add(CustomFields.checked(access));
      items.add(fields());
      if (CustomFields.id(access, "handoffId").isEmpty()) {
        items.add(
            Check.Item.fine(
                "Finding tickets again",
                "Works, by the tag. A text field of Freshdesk's for handoffId makes it certain."));
      }
    }
    return Check.of(items);
  }

  private static @Nullable String agent(JsonNode me) {
    if (!me.path("id").isNumber()) {
      return "Freshdesk did not say whose key this is. Check the domain.";
    }
    return me.path("ticket_scope").asInt(ALL_TICKETS) == ALL_TICKETS
        ? null
        : "The owner of the key sees only some tickets, so that Baton could not find its own again."
            + " Give this agent global access to tickets.";
  }

  private Check.Item fields() {
    String name = "Ticket fields";
    Reply reply = desk.call(Request.get("/api/v2/ticket_fields"));
    if (reply.is(403) || reply.is(404)) {
      return Check.Item.fine(
          name,
          "Works. Which fields must be filled is not known: the key's owner may not read it.");
    }
    if (!reply.done() || !reply.json().isArray()) {
      return Check.Item.wrong(
          name,
          reply.done()
              ? "Freshdesk did not list its ticket fields."
              : desk.failure(reply).message());
    }
    @Nullable String wrong = new FreshdeskFields(access, reply.json()).objection();
    return wrong == null ? Check.Item.fine(name) : Check.Item.wrong(name, desk.discreet(wrong));
  }
}
