package dev.baton.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as the admin API tells it, member for member.
 *
 * @param why what a dead one waits for, or why another took over, in words, or null
 * @param replacedBy the delivery that took over, or null
 */
public record DeliveryView(
    UUID id,
    String reference,
    UUID integrationId,
    String helpdesk,
    String status,
    @Nullable TicketIn ticket,
    @Nullable Instant nextAttemptAt,
    @Nullable String why,
    boolean late,
    @Nullable UUID replacedBy,
    Instant createdAt,
    List<Attempt> attempts) {

  public DeliveryView {
    attempts = List.copyOf(attempts);
  }

  /** The ticket in the helpdesk. */
  public record TicketIn(String id, @Nullable String url) {}

  /** The handoff's word for a ticket with these deliveries. */
  public static String statusOf(List<DeliveryView> deliveries) {
    if (deliveries.stream().anyMatch(delivery -> delivery.ticket() != null)) {
      return "delivered";
    }
    boolean undelivered =
        deliveries.stream().anyMatch(delivery -> delivery.replacedBy() == null && delivery.late());
    return undelivered ? "undelivered" : "submitted";
  }
}
