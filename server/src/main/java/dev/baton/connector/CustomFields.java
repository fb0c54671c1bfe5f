package dev.baton.connector;

import dev.baton.shared.Detail;
import dev.baton.shared.DetailState;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketDetail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What of a ticket a merchant may have put into fields of their helpdesk. */
public final class CustomFields {
  /** The names, as they stand in a connection's settings. */
  public static final List<String> NAMES =
      List.of(
          "handoffId",
          "reference",
          "orderNumber",
          "email",
          "name",
          "phone",
          "reason",
          "skill",
          "language");

  private CustomFields() {}

  /**
   * What goes into the helpdesk's fields; a field without a value is left out.
   *
   * @param ids the helpdesk's id of the field for each of our names
   * @return the values by those ids
   */
  public static Map<String, String> values(Ticket ticket, Map<String, String> ids) {
    Map<String, String> values = new TreeMap<>();
    ids.forEach((name, id) -> value(ticket, name).ifPresent(value -> values.put(id, value)));
    return values;
  }

  private static Optional<String> value(Ticket ticket, String name) {
    return switch (name) {
      case "handoffId" -> Optional.of(ticket.handoffId().toString());
      case "reference" -> Optional.of(ticket.reference().value());
      case "orderNumber" ->
          detail(ticket, Detail.ORDER_NUMBER)
              .or(() -> ticket.story().orderNumbers().stream().findFirst());
      case "email" -> Optional.ofNullable(ticket.requester().email());
      case "name" -> Optional.ofNullable(ticket.requester().name());
      case "phone" -> Optional.ofNullable(ticket.requester().phone());
      case "reason" -> Optional.of(ticket.story().reason());
      case "skill" -> Optional.ofNullable(ticket.story().skill());
      case "language" -> Optional.of(ticket.language().code());
      default -> Optional.empty();
    };
  }

  private static Optional<String> detail(Ticket ticket, Detail detail) {
    return ticket
        .detail(detail)
        .filter(
            known -> known.state() == DetailState.GIVEN || known.state() == DetailState.NOT_FOUND)
        .map(TicketDetail::value);
  }
}
