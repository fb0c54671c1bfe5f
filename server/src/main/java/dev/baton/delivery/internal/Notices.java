package dev.baton.delivery.internal;

import dev.baton.delivery.Delivery;
import dev.baton.delivery.Made;
import dev.baton.delivery.Step;
import dev.baton.delivery.jdbc.DeliveryRows;
import dev.baton.ticket.Author;
import dev.baton.ticket.FollowUp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The private notes by which the agents of one ticket's deliveries learn of each other. */
@Component
class Notices {
  private final DeliveryRows rows;
  private final Desk desk;

  Notices(DeliveryRows rows, Desk desk) {
    this.rows = rows;
    this.desk = desk;
  }

  /** What a step tells the agent; nothing when there is nothing to tell yet. */
  Optional<FollowUp> of(Delivery delivery, Step step) {
    List<Delivery> all = rows.ofTicket(delivery.store(), delivery.reference());
    Optional<String> text =
        switch (step) {
          case Step.Point _ ->
              all.stream()
                  .filter(other -> other.replacedBy() == null)
                  .findFirst()
                  .flatMap(this::ticket)
                  .map(
                      there ->
                          "The same request is answered elsewhere: "
                              + there
                              + ". Nothing more comes here.");
          case Step.Warn warn ->
              all.stream()
                  .filter(other -> other.id().equals(warn.deliveryId()))
                  .findFirst()
                  .map(this::warning);
          default -> Optional.<String>empty();
        };
    return text.map(words -> note(delivery, step, words));
  }

  private String warning(Delivery other) {
    return ticket(other)
        .map(there -> "The same request was opened before as " + there + ". It is answered here.")
        .orElseGet(
            () ->
                "The same request may also stand in "
                    + desk.name(other)
                    + ", which did not say whether it took it. Baton's reference: "
                    + other.reference()
                    + ".");
  }

  private Optional<String> ticket(Delivery delivery) {
    return delivery.state().course().ticket().map(made -> words(delivery, made));
  }

  private String words(Delivery delivery, Made made) {
    String where = "ticket " + made.id() + " in " + desk.name(delivery);
    return made.url() == null ? where : where + " (" + made.url() + ")";
  }

  private static FollowUp note(Delivery delivery, Step step, String text) {
    UUID id =
        UUID.nameUUIDFromBytes((delivery.id() + "/" + step.key()).getBytes(StandardCharsets.UTF_8));
    return FollowUp.of(id, Author.SYSTEM, text, delivery.createdAt());
  }
}
