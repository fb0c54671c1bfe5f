package dev.baton.connector.requesttracker;

import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Request;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether a connection to Request Tracker works. Stops at the first thing that does not. */
final class RtCheck {
  private final Desk desk;
  private final Access access;
  private final List<Check.Item> items = new ArrayList<>();

  RtCheck(Desk desk, Access access) {
    this.desk = desk;
    this.access = access;
  }

  Check all() {
    look("Address and token", Request.get("/REST/2.0/rt"), RtCheck::version);
    look(
        "Queue",
        Request.get("/REST/2.0/queue/{}", access.text("queue").orElse("")),
        RtCheck::mayCreate);
    access
        .text("handoffIdField")
        .ifPresent(
            field ->
                look(
                    "Custom field",
                    Request.get("/REST/2.0/queue/{}", access.text("queue").orElse("")),
                    json -> hasField(json, field)));
    return Check.of(items);
  }

  private void look(String name, Request request, Function<JsonNode, @Nullable String> objection) {
    if (items.stream().allMatch(Check.Item::ok)) {
      items.add(desk.checked(name, request, objection));
    }
  }

  private static @Nullable String version(JsonNode json) {
    String version = json.path("Version").asString("");
    if (version.isEmpty()) {
      return "There is no Request Tracker at this address.";
    }
    return version.startsWith("5.") || version.startsWith("6.")
        ? null
        : "This is Request Tracker " + version + ". Baton needs 5.0 or newer.";
  }

  /** The link is there only for whoever may. */
  private static @Nullable String mayCreate(JsonNode json) {
    for (JsonNode link : json.path("_hyperlinks")) {
      if (link.path("ref").asString("").equals("create")) {
        return null;
      }
    }
    return "The owner of this token may not create tickets in this queue. Grant them CreateTicket"
        + " in Admin → Queues → Group or User Rights.";
  }

  private static @Nullable String hasField(JsonNode json, String field) {
    for (JsonNode one : json.path("TicketCustomFields")) {
      if (one.path("name").asString("").equals(field)) {
        return null;
      }
    }
    return "The queue has no ticket custom field \""
        + field
        + "\" that this token's owner may see. Apply it to the queue, and grant SeeCustomField and"
        + " ModifyCustomField.";
  }
}
