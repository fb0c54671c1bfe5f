package dev.baton.alert.internal;

import dev.baton.alert.Alert.Kind;
import dev.baton.alert.Gathered;
import dev.baton.connector.Connection;
import dev.baton.connector.Connection.Health;
import dev.baton.ticket.Reference;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message in words that a shop owner understands. Of a shopper nothing but the ticket's
 * reference: why a helpdesk refused one ticket may name the shopper, and stays in the console.
 *
 * @param about the integration; null when it is gone
 * @param waiting how many tickets wait for it
 * @param console where the console is, when that is known
 */
record AlertWords(
    String store,
    ZoneId zone,
    @Nullable Subject about,
    int waiting,
    @Nullable String console,
    Gathered gathered) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

  /**
   * What it is about.
   *
   * @param name what people call it
   */
  record Subject(String name, Connection connection) {}

  String subject(Kind kind, boolean again) {
    String what =
        switch (kind) {
          case INTEGRATION_FAILING -> name() + (again ? " still" : "") + " takes no tickets";
          case INTEGRATION_RECOVERED -> name() + " works again";
          case DELIVERY_DEAD ->
              tickets(gathered.count(kind), "needs", "need") + " your decision: " + name();
          case INTEGRATION_MISSING ->
              tickets(gathered.count(kind), "went", "went")
                  + " to the built-in inbox: the integration is gone";
          case INTEGRATION_SWITCHED ->
              tickets(waiting, "still waits", "still wait") + " for " + name();
          case DELIVERY_LATE -> tickets(gathered.count(kind), "is", "are") + " late: " + name();
          case DELIVERY_FELL_BACK ->
              tickets(gathered.count(kind), "went", "went") + " elsewhere: " + name();
          case WEBHOOK_OFF -> webhooks() + " switched off";
          case SHOP_FAILING, SHOP_RECOVERED, SHOP_REMOVED, SHOP_DATA_ASKED ->
              throw new IllegalArgumentException("that is about the shop");
        };
    return store + ": " + what;
  }

  String text(Kind kind, boolean again, @Nullable Duration pause) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add("Store: " + store + "\nSince: " + since());
    paragraphs.add("WHAT HAPPENED\n" + String.join("\n", happened(kind, again)));
    paragraphs.add("WHAT TO DO\n" + String.join("\n", todo(kind)));
    if (kind != Kind.INTEGRATION_RECOVERED && pause != null) {
      paragraphs.add(
          "Further news of this come together, every "
              + pause.toMinutes()
              + " minutes at most, and one message when it works again.");
    }
    return String.join("\n\n", paragraphs) + "\n";
  }

  /** What people call the integration. */
  String name() {
    return about == null ? "an integration that is gone" : about.name();
  }

  private List<String> happened(Kind kind, boolean again) {
    List<String> lines = new ArrayList<>();
    switch (kind) {
      case INTEGRATION_RECOVERED -> lines.add(name() + " takes tickets again.");
      case INTEGRATION_FAILING ->
          lines.add(
              name()
                  + (again ? " still takes" : " takes")
                  + " no tickets. "
                  + (about == null ? "" : about.connection().message()));
      default -> {
        if (about != null && about.connection().health() == Health.FAILING) {
          lines.add(name() + " takes no tickets at the moment. " + about.connection().message());
        }
      }
    }
    if (waiting > 0) {
      lines.add(
          tickets(waiting, "waits", "wait")
              + " for "
              + name()
              + ". None is lost: Baton goes on trying.");
    }
    add(lines, Kind.DELIVERY_LATE, "is", "are", "late by more than five minutes.");
    add(lines, Kind.DELIVERY_FELL_BACK, "went", "went", "to your fallback integration instead.");
    add(
        lines,
        Kind.INTEGRATION_MISSING,
        "went",
        "went",
        "to the built-in inbox, because the integration they were for is gone.");
    if (gathered.count(Kind.INTEGRATION_SWITCHED) > 0) {
      lines.add(
          "New tickets go to another integration; those that wait here do not follow by"
              + " themselves.");
    }
    if (gathered.count(Kind.WEBHOOK_OFF) > 0) {
      lines.add(webhooks() + " switched off, because nothing took its messages for long.");
    }
    int dead = gathered.count(Kind.DELIVERY_DEAD);
    if (dead > 0) {
      String more = dead > gathered.dead().size() ? " and more" : "";
      lines.add(
          tickets(dead, "needs", "need")
              + " your decision, because "
              + name()
              + (dead == 1 ? " refuses it" : " refuses them")
              + ", or took nothing for days: "
              + gathered.dead().stream().map(Reference::value).collect(Collectors.joining(", "))
              + more
              + ".");
    }
    return lines;
  }

  private List<String> todo(Kind kind) {
    List<String> lines = new ArrayList<>();
    boolean failing = about != null && about.connection().health() == Health.FAILING;
    if (failing && kind != Kind.INTEGRATION_RECOVERED) {
      lines.add(
          "Open Settings, Integrations in the console, mend "
              + name()
              + " as said above and press Test. What waits then goes out by itself.");
    }
    if (gathered.count(Kind.DELIVERY_DEAD) > 0) {
      lines.add(
          "For a ticket that needs your decision, see its page in the console: it says why. Then"
              + " retry it, or send it to another integration.");
    }
    if (gathered.count(Kind.INTEGRATION_MISSING) > 0) {
      lines.add(
          "Answer these tickets in Inbox in the console, and choose another integration in Support"
              + " Skills, Human handoff.");
    }
    if (gathered.count(Kind.INTEGRATION_SWITCHED) > 0) {
      lines.add("To have those that wait answered now, send them to another integration.");
    }
    if (gathered.count(Kind.WEBHOOK_OFF) > 0) {
      lines.add(
          "Open Developers in the console: it says why. Mend the receiver, switch it on again, and"
              + " send what it missed again.");
    }
    if (lines.isEmpty()) {
      lines.add(
          kind == Kind.INTEGRATION_RECOVERED ? "Nothing." : "Nothing: Baton takes care of it.");
    }
    if (console != null) {
      lines.add(console);
    }
    return lines;
  }

  private void add(List<String> lines, Kind kind, String one, String several, String what) {
    int count = gathered.count(kind);
    if (count > 0) {
      lines.add(tickets(count, one, several) + " " + what);
    }
  }

  private String webhooks() {
    int count = gathered.count(Kind.WEBHOOK_OFF);
    return count == 1 ? "1 webhook was" : count + " webhooks were";
  }

  private String since() {
    return TIME.format(gathered.since().atZone(zone)) + " (" + zone + ")";
  }

  private static String tickets(int count, String one, String several) {
    return count == 1 ? "1 ticket " + one : count + " tickets " + several;
  }
}
