package dev.baton.handoff.internal;

import dev.baton.commerce.Shop.Cancellation;
import dev.baton.commerce.StuckActs;
import dev.baton.commerce.StuckActs.Stuck;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Handoffs;
import dev.baton.handoff.TicketDesk;
import dev.baton.ticket.Author;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Tickets;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the agent, in a note of the ticket, how a cancellation ended that was still under way when
 * its shopper was handed on. Once, and as the shop says.
 */
@Component
class CancellationNotes {
  private static final Logger LOG = LoggerFactory.getLogger(CancellationNotes.class);
  private final StuckActs acts;
  private final Places places;
  private final TicketDesk desk;
  private final TransactionTemplate transactions;
  private final Clock clock;

  CancellationNotes(
      StuckActs acts,
      Places places,
      TicketDesk desk,
      TransactionTemplate transactions,
      Clock clock) {
    this.acts = acts;
    this.places = places;
    this.desk = desk;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Where a conversation's ticket is found. */
  @Component
  record Places(Conversations conversations, Handoffs handoffs, Tickets tickets) {}

  @Scheduled(fixedDelay = 5_000)
  void look() {
    for (Stuck stuck : acts.due()) {
      Thread.ofVirtual().name("cancellation").start(() -> look(stuck));
    }
  }

  private void look(Stuck stuck) {
    try {
      acts.look(stuck).ifPresent(end -> tell(stuck, end));
    } catch (RuntimeException failed) {
      LOG.warn("how a cancellation ended could not be told; it is looked at again", failed);
    }
  }

  private void tell(Stuck stuck, Cancellation end) {
    Optional<Handoff> handoff = handoff(stuck);
    if (handoff.orElse(null) instanceof Handoff.Open) {
      return; // its ticket comes first, or it ends without one; looked at again shortly
    }
    transactions.executeWithoutResult(
        status -> {
          if (handoff.orElse(null) instanceof Handoff.Sent sent
              && places.tickets().ofHandoff(stuck.store(), sent.id()).isPresent()) {
            desk.append(stuck.store(), sent.reference(), note(stuck, end));
          }
          if (!acts.settled(stuck)) {
            status.setRollbackOnly();
          }
        });
  }

  private Optional<Handoff> handoff(Stuck stuck) {
    return places
        .conversations()
        .find(stuck.store(), UUID.fromString(stuck.conversationId()))
        .map(Conversation::handoffId)
        .flatMap(id -> places.handoffs().find(stuck.store(), id));
  }

  private FollowUp note(Stuck stuck, Cancellation end) {
    String key = "cancellation/" + stuck.conversationId() + "/" + stuck.number().key() + "/" + end;
    return FollowUp.of(
        UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)),
        Author.SYSTEM,
        words(stuck, end),
        clock.instant());
  }

  private static String words(Stuck stuck, Cancellation end) {
    String order = stuck.number().spoken();
    return switch (end) {
      case DONE ->
          "Order "
              + order
              + " is cancelled now: the shop says so. When this ticket was opened it was not known"
              + " yet how the cancellation would end. The shopper was not told; please tell them.";
      case REFUSED ->
          "Order "
              + order
              + " is not cancelled: the shop did not carry the cancellation out. When this ticket"
              + " was opened it was not known yet how it would end. The shopper was not told.";
      case PENDING ->
          "How the cancellation of order "
              + order
              + " ended could not be learnt from the shop for three days. Baton looks no more:"
              + " please see the order in the shop.";
    };
  }
}
