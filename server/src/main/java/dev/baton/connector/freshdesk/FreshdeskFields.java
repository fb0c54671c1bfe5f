package dev.baton.connector.freshdesk;

import dev.baton.shared.vault.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The fields of an account's tickets, and whether the integration fills those that every ticket
 * must have. Status, priority, source, subject and description are always filled; a company is not
 * enforced although accounts list it as required.
 */
final class FreshdeskFields {
  private static final Set<String> ALWAYS_FILLED =
      Set.of("requester", "subject", "status", "priority", "source", "description", "company");
  private static final Set<String> KNOWN_OF_EVERY_TICKET =
      Set.of("handoffId", "reference", "reason", "language");
  private static final Map<String, String> OF_SETTINGS =
      Map.of("ticket_type", "ticketType", "group", "groupId", "product", "productId");
  private static final int CHOICES_TOLD = 5;
  private final Access access;
  private final JsonNode fields;

  FreshdeskFields(Access access, JsonNode fields) {
    this.access = access;
    this.fields = fields;
  }

  /** What is wrong, with the way to mend it; null for nothing. */
  @Nullable String objection() {
    Set<String> unknown = unknown();
    if (!unknown.isEmpty()) {
      return "Freshdesk has no ticket field called " + String.join(", ", unknown) + ".";
    }
    List<String> missing = new ArrayList<>();
    for (JsonNode field : fields) {
      if (field.path("required_for_agents").asBoolean(false) && !filled(field)) {
        missing.add(told(field));
      }
    }
    return missing.isEmpty()
        ? null
        : "Freshdesk asks for more in every ticket: "
            + String.join("; ", missing)
            + ". Give a value in the integration (fixed fields, type, group, product), or make it"
            + " optional for agents in Freshdesk.";
  }

  private Set<String> unknown() {
    Set<String> wanted = new TreeSet<>(access.ids("customFields").values());
    wanted.addAll(access.ids(FreshdeskSettings.FIXED).keySet());
    for (JsonNode field : fields) {
      wanted.remove(field.path("name").asString(""));
    }
    return wanted;
  }

  /** A detail that not every shopper gives fills nothing for certain; a fixed value does. */
  private boolean filled(JsonNode field) {
    String name = field.path("name").asString("");
    @Nullable String setting = OF_SETTINGS.get(name);
    if (setting != null) {
      return access.text(setting).isPresent();
    }
    boolean mapped =
        access.ids("customFields").entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getValue().equals(name)
                        && KNOWN_OF_EVERY_TICKET.contains(entry.getKey()));
    return mapped
        || ALWAYS_FILLED.contains(name)
        || access.ids(FreshdeskSettings.FIXED).containsKey(name);
  }

  private static String told(JsonNode field) {
    String name = field.path("label").asString("") + " (" + field.path("name").asString("") + ")";
    List<String> choices = new ArrayList<>();
    for (JsonNode choice : field.path("choices")) {
      if (choice.isString() && choices.size() < CHOICES_TOLD) {
        choices.add(choice.stringValue());
      }
    }
    return choices.isEmpty() ? name : name + ", one of " + String.join(", ", choices);
  }
}
