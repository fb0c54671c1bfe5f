package dev.baton.connector;

import dev.baton.connector.Capabilities.Feature;
import dev.baton.connector.Capabilities.Photos;
import dev.baton.shared.vault.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The page of a kind of helpdesk in {@code docs/helpdesks}: what its record and its settings say,
 * then what people wrote by hand.
 */
public final class HelpdeskPage {
  /** What stands between the two parts. */
  public static final String MARK =
      "<!-- What stands above comes from the code; below it people write. -->";

  private final HelpdeskConnector connector;
  private final Capabilities can;
  private final StringBuilder page = new StringBuilder();

  private HelpdeskPage(HelpdeskConnector connector) {
    this.connector = connector;
    this.can = connector.capabilities();
  }

  /** The part that comes from the code, the mark included. */
  public static String of(HelpdeskConnector connector) {
    return new HelpdeskPage(connector).text();
  }

  private String text() {
    page.append("# ").append(connector.title()).append("\n\n| | |\n|---|---|\n");
    row("A ticket is there once", (can.once().how() + " " + can.once().window()).strip());
    row("Found again after a lost answer", found());
    row("Follow-ups", followUps());
    row("Private note", yes(Feature.PRIVATE_NOTE));
    row("Photos", photos());
    row(
        "Text",
        can.body().format().name().charAt(0)
            + can.body().format().name().substring(1).toLowerCase(java.util.Locale.ROOT)
            + (can.body().longest() == Integer.MAX_VALUE
                ? ""
                : ", up to %,d characters".formatted(can.body().longest())));
    row("Tags", yes(Feature.TAGS));
    row("Priority", yes(Feature.PRIORITY));
    row("Custom fields", yes(Feature.CUSTOM_FIELDS));
    row("Shoppers with a phone number only", yes(Feature.PHONE_ONLY));
    row("Agents' answers come into the chat", yes(Feature.WAY_BACK));
    row("Link to the ticket", yes(Feature.AGENT_LINK));
    settings();
    return page.append('\n').append(MARK).append('\n').toString();
  }

  private void settings() {
    if (connector.settings().isEmpty()) {
      return;
    }
    page.append("\n## Settings\n| in `config` | | |\n|---|---|---|\n");
    for (Setting setting : connector.settings()) {
      List<String> words = new ArrayList<>();
      if (setting.required()) {
        words.add("needed");
      }
      if (setting.secret()) {
        words.add("never shown again");
      }
      if (setting.kind() == Setting.Kind.CHOICE) {
        words.add("one of " + String.join(", ", setting.choices()));
      }
      page.append(
          "| `%s` | %s | %s |\n"
              .formatted(
                  setting.path(),
                  (setting.label() + (setting.help().isEmpty() ? "" : ". " + setting.help()))
                      .strip(),
                  String.join("; ", words)));
    }
  }

  private void row(String name, String value) {
    page.append("| ").append(name).append(" | ").append(value).append(" |\n");
  }

  private String found() {
    if (!can.lookUp()) {
      return "no";
    }
    Duration settles = can.settles();
    return settles.isZero()
        ? "yes, at once"
        : "yes; believed to be absent only after " + settles.toSeconds() + " seconds";
  }

  private String followUps() {
    if (!can.can(Feature.THREADING)) {
      return "come as messages of their own";
    }
    String as = can.can(Feature.APPEND_AS_SHOPPER) ? "as the shopper's words" : "as notes";
    return "join the ticket in order, " + as + (can.lookUpFollowUps() ? ", each once" : "");
  }

  private String photos() {
    Photos photos = can.photos();
    if (photos.largest() == 0) {
      return "no";
    }
    String types = photos.types().isEmpty() ? "" : "; " + String.join(", ", photos.types());
    return "up to %s each, %s together%s"
        .formatted(size(photos.largest()), size(photos.together()), types);
  }

  private static String size(long bytes) {
    return bytes / 1_000_000 + " MB";
  }

  private String yes(Feature feature) {
    return can.can(feature) ? "yes" : "no";
  }
}
