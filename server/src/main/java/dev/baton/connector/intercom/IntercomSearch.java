package dev.baton.connector.intercom;

import dev.baton.connector.LookUp;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Request;
import dev.baton.connector.http.Tree;
import dev.baton.shared.vault.Access;
import tools.jackson.databind.JsonNode;

/** Finds tickets by the attribute that carries our key, and replies by the key they hold. */
final class IntercomSearch {
  private final Desk desk;

  IntercomSearch(Desk desk) {
    this.desk = desk;
  }

  /** The ticket type of a connection. */
  static Request ticketType(Access access) {
    return Request.get("/ticket_types/{}", access.text("ticketTypeId").orElse("0"));
  }

  /** Intercom's id of the attribute with this name, or empty. */
  static String attribute(JsonNode ticketType, String name) {
    for (JsonNode attribute : ticketType.path("ticket_type_attributes").path("data")) {
      if (attribute.path("name").asString("").equals(name)) {
        return attribute.path("id").asString("");
      }
    }
    return "";
  }

  /** The ticket with this key; a search there names an attribute by its id. */
  LookUp ticket(Access access, String key) {
    String name = IntercomSettings.key(access);
    LookUp attribute =
        desk.sought(
            ticketType(access),
            type -> {
              String id = attribute(type, name);
              return id.isEmpty() ? null : new LookUp.Found(id, null);
            });
    return attribute instanceof LookUp.Found(String id, _) ? with(id, name, key) : attribute;
  }

  private LookUp with(String attribute, String name, String key) {
    Tree query =
        Tree.of("field", "ticket_attribute." + attribute).with("operator", "=").with("value", key);
    return desk.sought(
        Request.post("/tickets/search").json(Tree.of("query", query)),
        json -> {
          for (JsonNode row : json.path("tickets")) {
            if (row.path("ticket_attributes").path(name).asString("").equals(key)) {
              return new LookUp.Found(row.path("id").asString(""), null);
            }
          }
          return json.path("tickets").isArray() ? new LookUp.NotFound() : null;
        });
  }

  /** The reply of a ticket that holds this key. */
  LookUp reply(String ticketId, String key) {
    return desk.soughtInTicket(
        Request.get("/tickets/{}", ticketId),
        ticket -> {
          for (JsonNode part : ticket.path("ticket_parts").path("ticket_parts")) {
            if (part.path("body").asString("").contains(key)) {
              return new LookUp.Found(part.path("id").asString(""), null);
            }
          }
          return ticket.has("id") ? new LookUp.NotFound() : null;
        });
  }
}
