package dev.baton.connector.http;

import dev.baton.connector.Draft;
import dev.baton.shared.Detail;
import dev.baton.shared.DetailState;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Setting;
import dev.baton.ticket.Story;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketDetail;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a store's own fields in a helpdesk are filled with: {@code customFields}. */
public final class CustomFields {
  private static final String PATH = "customFields";
  private static final List<String> NAMES =
      List.of(
          "handoffId",
          "reference",
          "orderNumber",
          "phone",
          "email",
          "name",
          "reason",
          "skill",
          "language");

  private CustomFields() {}

  /**
   * The setting.
   *
   * @param where the merchant finds a field's id
   */
  public static Setting setting(String where) {
    return Setting.ids(PATH, "Custom fields")
        .help(where + " Baton knows: " + String.join(", ", NAMES) + ".");
  }

  /** The values by the helpdesk's id of the field; what is not known stays out. */
  public static Map<String, String> of(Access access, Draft draft) {
    Map<String, String> values = new TreeMap<>();
    access
        .ids(PATH)
        .forEach(
            (name, id) -> {
              @Nullable String value = value(draft, name);
              if (value != null) {
                values.put(id, value);
              }
            });
    return values;
  }

  /** The helpdesk's id of the field that one of our names leads to, or empty. */
  public static String id(Access access, String name) {
    return access.ids(PATH).getOrDefault(name, "");
  }

  /** Whether all names are known. */
  public static Check.Item checked(Access access) {
    Set<String> unknown = new TreeSet<>(access.ids(PATH).keySet());
    unknown.removeAll(NAMES);
    return unknown.isEmpty()
        ? Check.Item.fine("Custom fields")
        : Check.Item.wrong(
            "Custom fields",
            "Baton has nothing called "
                + String.join(", ", unknown)
                + " to fill a field with. It has: "
                + String.join(", ", NAMES)
                + ".");
  }

  private static @Nullable String value(Draft draft, String name) {
    Ticket ticket = draft.ticket();
    return switch (name) {
      case "handoffId" -> draft.key();
      case "reference" -> ticket.reference().value();
      case "orderNumber" -> order(ticket);
      case "phone" -> ticket.requester().phone();
      case "email" -> ticket.requester().email();
      case "name" -> ticket.requester().name();
      case "reason" -> ticket.story().reason();
      case "skill" -> ticket.story().skill();
      case "language" -> ticket.language().locale().toLanguageTag();
      default -> null;
    };
  }

  private static @Nullable String order(Ticket ticket) {
    @Nullable String given =
        ticket
            .detail(Detail.ORDER_NUMBER)
            .filter(known -> known.state() != DetailState.NOT_VALID)
            .map(TicketDetail::value)
            .orElse(null);
    Story story = ticket.story();
    return given != null || story.orderNumbers().isEmpty()
        ? given
        : story.orderNumbers().getFirst();
  }
}
