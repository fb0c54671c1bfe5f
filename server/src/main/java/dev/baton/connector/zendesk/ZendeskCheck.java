package dev.baton.connector.zendesk;

import dev.baton.connector.http.CustomFields;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.OAuth;
import dev.baton.connector.http.Request;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Check.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether a connection to Zendesk works. Stops at the first thing that does not. */
final class ZendeskCheck {
  private static final int LIGHT_AGENT = 1;
  private final Desk desk;
  private final Access access;
  private final LocalDate today;
  private final List<Item> items = new ArrayList<>();

  ZendeskCheck(Desk desk, Access access, Instant now) {
    this.desk = desk;
    this.access = access;
    this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  Check all() {
    if (access.text("subdomain").isEmpty() && access.text("baseUrl").isEmpty()) {
      items.add(Item.wrong("Address", "Enter the subdomain of your Zendesk."));
    }
    if (!OAuth.in(access)
        && (access.text("email").isEmpty() || access.text("apiToken").isEmpty())) {
      items.add(
          Item.wrong(
              "Credentials", "Enter an OAuth client and its tokens, or an email and API token."));
    }
    look("Account and credentials", "/api/v2/users/me.json", ZendeskCheck::user);
    look("Tickets", "/api/v2/tickets/count.json", ZendeskCheck::count);
    Map<String, String> fields = access.ids("customFields");
    if (!fields.isEmpty()) {
      items.add(CustomFields.checked(access));
      look("Fields in Zendesk", "/api/v2/ticket_fields.json", json -> fields(json, fields));
    }
    if (items.stream().allMatch(Item::ok) && !OAuth.in(access)) {
      items.add(tokensEnd());
    }
    return Check.of(items);
  }

  private void look(String name, String path, Function<JsonNode, @Nullable String> objection) {
    if (items.stream().allMatch(Item::ok)) {
      items.add(desk.checked(name, Request.get(path), objection));
    }
  }

  /** Anybody may ask who they are, so an answer proves nothing yet. */
  private static @Nullable String user(JsonNode json) {
    JsonNode user = json.path("user");
    String role = user.path("role").asString("");
    if (user.path("id").asLong(0) == 0) {
      return "Zendesk does not accept the credentials. Enter new ones in the integration.";
    }
    if (!role.equals("agent") && !role.equals("admin")) {
      return "These credentials are an end user's. Use those of an agent or admin.";
    }
    if (user.path("suspended").asBoolean(false)) {
      return "The agent of these credentials is suspended in Zendesk.";
    }
    boolean light =
        user.path("role_type").asInt(-1) == LIGHT_AGENT
            || user.path("only_private_comments").asBoolean(false);
    return light
        ? "The agent of these credentials may write private comments only, so no ticket could be"
            + " answered. Use those of a full agent."
        : null;
  }

  private static @Nullable String count(JsonNode json) {
    return json.path("count").isMissingNode()
        ? "Zendesk Support is not active in this account, or its trial is over."
        : null;
  }

  private static @Nullable String fields(JsonNode json, Map<String, String> wanted) {
    Set<String> known = new HashSet<>();
    json.path("ticket_fields").forEach(field -> known.add(field.path("id").asString("")));
    for (Map.Entry<String, String> field : wanted.entrySet()) {
      if (!known.contains(field.getValue())) {
        return "Zendesk has no ticket field "
            + field.getValue()
            + ", which the integration names for "
            + field.getKey()
            + ".";
      }
    }
    return null;
  }

  private Item tokensEnd() {
    return today.isAfter(ZendeskFacts.TOKENS_END)
        ? Item.wrong("API token", "API tokens ended on 30 April 2027. Connect with OAuth.")
        : Item.fine(
            "API token",
            "Works until 30 April 2027, when Zendesk ends all API tokens: connect with OAuth before"
                + " then.");
  }
}
