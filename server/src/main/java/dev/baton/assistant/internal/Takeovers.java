package dev.baton.assistant.internal;

import dev.baton.assistant.Assistant;
import dev.baton.assistant.Draft;
import dev.baton.assistant.HandedOver;
import dev.baton.assistant.OtherAgents;
import dev.baton.conversation.Author;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Message;
import dev.baton.merchant.Store;
import dev.baton.shared.Masking;
import dev.baton.shopper.Identity;
import dev.baton.skill.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes conversations over from other agents. */
@Service
class Takeovers implements OtherAgents {
  private static final Duration BEFORE = Duration.ofMillis(1);

  private final TurnReader reader;
  private final TurnWriter writer;
  private final Openings openings;
  private final ConversationRooms rooms;
  private final TransactionTemplate transaction;

  Takeovers(
      TurnReader reader,
      TurnWriter writer,
      Openings openings,
      ConversationRooms rooms,
      TransactionTemplate transaction) {
    this.reader = reader;
    this.writer = writer;
    this.openings = openings;
    this.rooms = rooms;
    this.transaction = transaction;
  }

  @Override
  public Optional<Begun> takeOver(Store store, HandedOver unmasked, Claim claim) {
    HandedOver from = masked(unmasked);
    Conversation fresh = openings.prepare(store, opening(from));
    Draft draft = reader.retelling(fresh).answer(from);
    Conversation told = draft.situation().conversation();
    Optional<Assistant.Answer> stored =
        transaction.execute(
            status -> {
              rooms.conversations().open(told, openings.keyOf(told).hash(), null);
              if (!claim.take(told)) {
                status.setRollbackOnly();
                return Optional.empty();
              }
              return Optional.of(store(told, from, draft));
            });
    return stored.flatMap(
        answer ->
            rooms
                .conversations()
                .find(told.store(), told.id())
                .map(conversation -> new Begun(conversation, answer.handoff())));
  }

  private Assistant.Answer store(Conversation told, HandedOver from, Draft draft) {
    rooms.conversations().retell(told, messages(from, told.startedAt()));
    if (!from.journey().isEmpty()) {
      rooms.journeys().add(told.store(), told.id(), from.journey());
    }
    return writer
        .write(draft, null)
        .orElseThrow(() -> new IllegalStateException("a new conversation moved on by itself"));
  }

  private static Assistant.Opening opening(HandedOver from) {
    return new Assistant.Opening(
        Conversation.Channel.API,
        null,
        Identity.ANONYMOUS,
        from.address(),
        from.locale(),
        false,
        null,
        null);
  }

  private static HandedOver masked(HandedOver from) {
    return new HandedOver(
        from.reason(),
        from.skill(),
        from.conversation().stream()
            .map(
                line -> new HandedOver.Line(line.byShopper(), Masking.mask(line.text()), line.at()))
            .toList(),
        from.attempted().stream()
            .map(tried -> new Attempt(Masking.mask(tried.what()), Masking.mask(tried.outcome())))
            .toList(),
        from.details().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, held -> Masking.mask(held.getValue()))),
        from.journey(),
        from.locale(),
        from.address());
  }

  /** The messages with their places. What was said before is earlier than what is said now. */
  private static List<Message> messages(HandedOver from, Instant now) {
    Instant latest = now.minus(BEFORE);
    List<Message> messages = new ArrayList<>();
    for (HandedOver.Line line : from.conversation()) {
      Instant at = line.at() == null || line.at().isAfter(latest) ? latest : line.at();
      messages.add(
          new Message(
              UUID.randomUUID(),
              messages.size() + 1,
              line.byShopper() ? Author.SHOPPER : Author.ASSISTANT,
              null,
              line.text(),
              List.of(),
              List.of(),
              at.truncatedTo(ChronoUnit.MICROS)));
    }
    return messages;
  }
}
