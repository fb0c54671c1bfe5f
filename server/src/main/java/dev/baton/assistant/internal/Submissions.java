package dev.baton.assistant.internal;

import dev.baton.assistant.Draft;
import dev.baton.assistant.Memory;
import dev.baton.assistant.Situation;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.NewMessage;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Submission;
import dev.baton.handoff.TicketDesk;
import dev.baton.handoff.TicketWriter;
import dev.baton.handoff.TicketWriter.Said;
import dev.baton.shared.Detail;
import dev.baton.shared.DetailSource;
import dev.baton.shared.DetailState;
import dev.baton.shopper.KnownDetail;
import dev.baton.shopper.KnownDetails;
import dev.baton.ticket.JourneyEvent;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes the ticket of a complete handoff from all that was said. */
@Component
class Submissions {
  private static final int MANY_TICKETS = 5;
  private static final int MOST_MESSAGES = 5_000;
  private static final List<Detail> REMEMBERED = List.of(Detail.EMAIL, Detail.NAME, Detail.PHONE);

  private final ConversationRooms rooms;
  private final TicketDesk desk;

  Submissions(ConversationRooms rooms, TicketDesk desk) {
    this.rooms = rooms;
    this.desk = desk;
  }

  /** The submission, with the messages of this turn at the end of its transcript. */
  Submission of(Draft draft, Handoff.Open open, List<NewMessage> turn) {
    Situation now = draft.situation();
    Conversation conversation = now.conversation();
    List<Said> said = new ArrayList<>();
    List<JourneyEvent> journey = List.of();
    if (now.settings().enrichWithJourney()) {
      rooms
          .conversations()
          .messages(conversation.store(), conversation.id(), 0, MOST_MESSAGES)
          .forEach(message -> said.add(Said.of(message)));
      journey =
          rooms.journeys().of(conversation.store(), conversation.id()).stream()
              .map(event -> new JourneyEvent(event.type(), event.at(), event.about()))
              .toList();
    }
    for (NewMessage message : turn) {
      said.add(new Said(message.author(), message.text(), now.now()));
    }
    return new TicketWriter(draft.scene(), open, draft.left())
        .write(desk.newReference(), said, journey, notes(draft));
  }

  private static List<String> notes(Draft draft) {
    Memory.Past past = draft.memory().past();
    List<String> notes = new ArrayList<>();
    if (draft.left()) {
      notes.add("The shopper left before finishing.");
    }
    if (past.reference() != null) {
      notes.add("This visitor's earlier ticket: " + past.reference() + ".");
    }
    if (past.ticketsToday() >= MANY_TICKETS) {
      notes.add(
          "This visitor has opened " + past.ticketsToday() + " other tickets within 24 hours.");
    }
    return notes;
  }

  /** Keeps what was learnt for the visitor's next conversation, in the caller's transaction. */
  void rememberVisitor(Draft draft, Submission submission) {
    Situation now = draft.situation();
    KnownDetails known = KnownDetails.NONE;
    for (Detail detail : REMEMBERED) {
      var held = submission.handoff().details().get(detail);
      if (held != null && held.state() == DetailState.GIVEN && held.value() != null) {
        known = known.with(detail, new KnownDetail(held.value(), DetailSource.EARLIER, false));
      }
    }
    rooms
        .visitors()
        .tookTicket(
            now.store().id(),
            now.conversation().visitorId(),
            known,
            submission.handoff().reference(),
            now.now());
  }
}
