package dev.baton.cli;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A ticket on paper: its head, its body as an agent reads it, and what became of it. */
final class TicketSheet {
  private final JsonNode ticket;
  private final StoreClock clock;
  private final StringBuilder sheet = new StringBuilder();

  /**
   * A ticket as the API shows it.
   *
   * @param clock the clock of the store
   */
  TicketSheet(JsonNode ticket, StoreClock clock) {
    this.ticket = ticket;
    this.clock = clock;
  }

  /** One line of a list. */
  String line() {
    JsonNode requester = ticket.path("requester");
    String who = requester.path("email").asString(requester.path("name").asString("-"));
    return "%-12s %-12s %s  %-30s %s"
        .formatted(
            ticket.path("reference").asString(""),
            ticket.path("status").asString(""),
            clock.at(ticket.path("createdAt")),
            who,
            ticket.path("subject").asString(""));
  }

  /** The whole. */
  String text() {
    head();
    sheet.append("\n").append(ticket.path("body").path("text").asString("").strip()).append("\n");
    list("Deliveries", ticket.path("deliveries"), this::delivery);
    return sheet.toString();
  }

  private void head() {
    JsonNode requester = ticket.path("requester");
    List<String> who = new ArrayList<>();
    for (String part : List.of("name", "email", "phone")) {
      String value = requester.path(part).asString("");
      if (!value.isEmpty()) {
        who.add(value);
      }
    }
    List<String> tags = new ArrayList<>();
    ticket.path("tags").forEach(tag -> tags.add(tag.asString("")));
    sheet
        .append(ticket.path("reference").asString(""))
        .append("  ")
        .append(ticket.path("subject").asString(""))
        .append("\n");
    field("Requester", who.isEmpty() ? "-" : String.join(", ", who));
    field("Status", ticket.path("status").asString(""));
    field("Priority", ticket.path("priority").asString(""));
    field("Tags", String.join(", ", tags));
    field("Created", clock.at(ticket.path("createdAt")));
  }

  private void field(String name, String value) {
    sheet.append("  %-11s%s%n".formatted(name, value));
  }

  private void section(String title, String text) {
    if (!text.isBlank()) {
      sheet.append("\n").append(title).append("\n");
      text.strip().lines().forEach(line -> sheet.append("  ").append(line).append("\n"));
    }
  }

  private void list(
      String title, JsonNode items, java.util.function.Function<JsonNode, String> words) {
    List<String> lines = new ArrayList<>();
    items.forEach(item -> lines.add(words.apply(item)));
    section(title, String.join("\n", lines));
  }

  private String delivery(JsonNode delivery) {
    StringBuilder words =
        new StringBuilder()
            .append(delivery.path("helpdesk").asString(""))
            .append(" ")
            .append(delivery.path("status").asString(""));
    String id = delivery.path("ticket").path("id").asString("");
    if (!id.isEmpty()) {
      words.append(", ticket ").append(id);
      words.append(" ").append(delivery.path("ticket").path("url").asString(""));
    }
    String next = clock.at(delivery.path("nextAttemptAt"));
    if (!next.isEmpty()) {
      words.append(", next try ").append(next);
    }
    delivery
        .path("attempts")
        .forEach(
            attempt ->
                words
                    .append("\n  ")
                    .append(clock.at(attempt.path("at")))
                    .append("  ")
                    .append(attempt.path("outcome").asString(""))
                    .append("  ")
                    .append(attempt.path("message").asString("")));
    return words.toString().stripTrailing();
  }
}
