package dev.baton.assistant.internal;

import dev.baton.assistant.Assistant.Answer;
import dev.baton.assistant.Draft;
import dev.baton.assistant.Draft.Addition;
import dev.baton.assistant.Memory;
import dev.baton.assistant.Reply;
import dev.baton.assistant.Situation;
import dev.baton.conversation.Author;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations.Progress;
import dev.baton.conversation.Message;
import dev.baton.conversation.NewMessage;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffSight;
import dev.baton.handoff.Submission;
import dev.baton.handoff.TicketDesk;
import dev.baton.shared.StoreId;
import dev.baton.shared.json.StoredJson;
import dev.baton.shopper.Trust.Right;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.TicketAttachment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes an answer: one transaction, after which all of it is true, or none. */
@Component
class TurnWriter {
  private final ConversationRooms rooms;
  private final TicketDesk desk;
  private final Submissions submissions;
  private final TransactionTemplate transaction;
  private final LiveStreams live;

  TurnWriter(
      ConversationRooms rooms,
      TicketDesk desk,
      Submissions submissions,
      TransactionTemplate transaction,
      LiveStreams live) {
    this.rooms = rooms;
    this.desk = desk;
    this.submissions = submissions;
    this.transaction = transaction;
    this.live = live;
  }

  /**
   * Stores an answer. Empty when another turn of the conversation came first, or the database broke
   * off because two transactions waited for each other: nothing was stored.
   *
   * @param shopper what the shopper said, or null when it answers something else
   */
  Optional<Answer> write(Draft draft, @Nullable NewMessage shopper) {
    Situation situation = draft.situation();
    List<NewMessage> messages = new ArrayList<>();
    if (shopper != null) {
      messages.add(shopper);
    }
    for (Reply reply : draft.replies()) {
      messages.add(NewMessage.reply(reply.text(), reply.quickReplies()));
    }
    Optional<Submission> submission =
        draft.submitting().map(open -> submissions.of(draft, open, messages));
    submission.ifPresent(s -> messages.add(NewMessage.reply(s.wrapUp(), List.of())));
    String name = draft.memory().manner().name();
    messages.replaceAll(one -> one.author() == Author.ASSISTANT ? one.by(name) : one);
    Handoff handoff =
        submission
            .map(Submission::handoff)
            .map(Handoff.class::cast)
            .or(draft::handoff)
            .orElse(null);
    if (!messages.isEmpty() && draft.isDecided()) {
      String why = StoredJson.write(draft.decision(shopper != null, handoff));
      messages.set(0, messages.getFirst().decided(why));
    }
    List<Message> stored = stored(draft, messages, submission, handoff);
    if (stored == null) {
      return Optional.empty();
    }
    live.wake(situation.conversation().store(), situation.conversation().id());
    return Optional.of(answer(draft, stored, submission, handoff));
  }

  /** Lets whoever looks at a conversation look again. */
  void wake(Conversation conversation) {
    live.wake(conversation.store(), conversation.id());
  }

  private @Nullable List<Message> stored(
      Draft draft,
      List<NewMessage> messages,
      Optional<Submission> submission,
      @Nullable Handoff handoff) {
    try {
      return transaction.execute(status -> store(draft, messages, submission, handoff));
    } catch (PessimisticLockingFailureException crossed) {
      return null;
    }
  }

  private static Answer answer(
      Draft draft,
      List<Message> stored,
      Optional<Submission> submission,
      @Nullable Handoff handoff) {
    Situation situation = draft.situation();
    List<Message> replies = stored.stream().filter(m -> m.author() != Author.SHOPPER).toList();
    Optional<HandoffSight> sight =
        Optional.ofNullable(handoff)
            .map(
                h ->
                    HandoffSight.of(
                        h,
                        draft.scene().collector(),
                        situation.conversation().identity().may(Right.SEE_STORED)));
    return new Answer(
        replies, sight, submission.filter(s -> situation.preview()).map(Submission::ticket));
  }

  private @Nullable List<Message> store(
      Draft draft,
      List<NewMessage> messages,
      Optional<Submission> submission,
      @Nullable Handoff handoff) {
    Situation situation = draft.situation();
    Conversation before = situation.conversation();
    Memory memory = draft.memory();
    if (submission.isPresent()) {
      memory = memory.said(false, submission.get().wrapUp());
    }
    Progress progress =
        new Progress(
            before,
            situation.language(),
            StoredJson.write(memory),
            handoff == null ? null : handoff.id(),
            draft.agent());
    Optional<List<Message>> stored =
        rooms.conversations().append(progress, messages, situation.now());
    if (stored.isEmpty()) {
      return null;
    }
    if (!situation.preview()) {
      join(draft, handoff);
    }
    if (handoff != null && !handoff.equals(situation.handoff().orElse(null))) {
      rooms
          .handoffs()
          .save(
              before.store(), before.id(), handoff, rescueAt(situation, handoff), situation.now());
    }
    if (!situation.preview()) {
      submission.ifPresent(
          s -> {
            desk.open(s);
            submissions.rememberVisitor(draft, s);
          });
    }
    return stored.get();
  }

  private static @Nullable Instant rescueAt(Situation situation, Handoff handoff) {
    boolean waits = handoff instanceof Handoff.Open && !situation.preview();
    Optional<Duration> after = situation.settings().rescueAfter();
    return waits ? after.map(situation.now()::plus).orElse(null) : null;
  }

  /**
   * What joins the ticket that stands already. Comes before the handoff is saved, because a
   * delivery that tells its news locks the two in this order too.
   */
  private void join(Draft draft, @Nullable Handoff handoff) {
    Situation now = draft.situation();
    String own = handoff instanceof Handoff.Sent sent ? sent.reference() : null;
    for (Addition addition : draft.additions()) {
      String reference = addition instanceof Addition.ToAgent to ? to.reference() : own;
      if (reference != null) {
        join(now, reference, addition);
      }
    }
  }

  private void join(Situation now, String reference, Addition addition) {
    StoreId store = now.store().id();
    switch (addition) {
      case Addition.More(String text, List<Message.Attachment> photos) ->
          desk.append(store, reference, followUp(now.now(), text, photos));
      case Addition.ToAgent(_, String text, List<Message.Attachment> photos) ->
          desk.append(store, reference, followUp(now.now(), text, photos));
      case Addition.Corrected corrected ->
          desk.correct(
              new TicketDesk.Correction(store, reference, corrected.detail(), corrected.value()),
              followUp(now.now(), corrected.text(), List.of()));
    }
  }

  private static FollowUp followUp(Instant at, String text, List<Message.Attachment> photos) {
    List<TicketAttachment> attachments =
        photos.stream().map(dev.baton.handoff.TicketWriter::attachment).toList();
    return new FollowUp(UUID.randomUUID(), dev.baton.ticket.Author.SHOPPER, text, at, attachments);
  }
}
