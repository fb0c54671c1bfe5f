package dev.baton.assistant.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.assistant.Assistant;
import dev.baton.handoff.HandoffSight;
import dev.baton.handoff.HandoffStatus;
import dev.baton.ticket.TicketView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The replies to a message, and the handoff as it stands then. */
record AnswerJson(
    List<MessageJson> messages,
    @Nullable Map<String, Object> handoff,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PreviewJson preview) {

  private static final String SUBMITTED = HandoffStatus.SUBMITTED.key();

  /** What a rehearsal would have opened. */
  record PreviewJson(TicketView ticket) {}

  static AnswerJson of(Assistant.Answer answer) {
    @Nullable Map<String, Object> handoff =
        answer.handoff().map(HandoffSight::members).orElse(null);
    return new AnswerJson(
        MessageJson.of(answer.replies()),
        handoff,
        answer
            .previewTicket()
            .map(ticket -> new PreviewJson(TicketView.of(ticket, SUBMITTED, handoff)))
            .orElse(null));
  }
}
