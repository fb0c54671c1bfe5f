package dev.baton.assistant.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.assistant.Assistant;
import dev.baton.handoff.HandoffSight;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The replies to a message, and the handoff as it stands then. */
record AnswerJson(
    List<MessageJson> messages,
    @Nullable Map<String, Object> handoff,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PreviewJson preview) {

  /** What a rehearsal would have opened. */
  record PreviewJson(Object ticket) {}

  static AnswerJson of(Assistant.Answer answer) {
    return new AnswerJson(
        MessageJson.of(answer.replies()),
        answer.handoff().map(HandoffSight::members).orElse(null),
        null);
  }
}
