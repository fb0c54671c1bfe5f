package dev.baton.outside.mcp;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baton.merchant.Caller;
import dev.baton.merchant.Reach;
import dev.baton.outside.Told;
import dev.baton.outside.web.Counter;
import dev.baton.outside.web.HandoffRequest;
import dev.baton.shared.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the tools do: the same as the calls over HTTP. */
@Component
class HandoffTools {
  private final Counter counter;
  private final ToolArguments arguments;

  HandoffTools(Counter counter, ToolArguments arguments) {
    this.counter = counter;
    this.arguments = arguments;
  }

  /** An answer to a question of Baton. */
  record Answer(@Nullable UUID id, @Nullable String text, @Nullable String idempotencyKey) {}

  /** A handoff by its id, and which of the team's answers are wanted. */
  record Which(
      @Nullable UUID id,
      @Nullable Integer after,
      @JsonProperty("wait") @Nullable Integer seconds) {}

  /**
   * Hands a conversation over.
   *
   * @param address the caller's network address
   */
  Told requestHuman(Caller caller, Map<String, Object> given, String address) {
    Map<String, Object> members = new HashMap<>(given);
    Object key = members.remove("idempotencyKey");
    if (caller.reach() instanceof Reach.OneStore own) {
      members.putIfAbsent("store", own.store().value());
    }
    HandoffRequest request = arguments.read(members, HandoffRequest.class);
    String once = key == null ? UUID.randomUUID().toString() : key.toString();
    return counter.handOver(caller, request, once, address);
  }

  /** Passes the shopper's answer on. */
  Told answer(Caller caller, Map<String, Object> given) {
    Answer answer = arguments.read(given, Answer.class);
    return counter.reply(
        counter.conversation(caller, null, needed(answer.id())),
        answer.idempotencyKey(),
        answer.text());
  }

  /** Tells how a handoff stands. */
  Told look(Caller caller, Map<String, Object> given) {
    Which which = arguments.read(given, Which.class);
    return counter.look(
        counter.conversation(caller, null, needed(which.id())), which.after(), which.seconds());
  }

  private static UUID needed(@Nullable UUID id) {
    if (id == null) {
      throw new Problem(400, "The handoff's id is needed.", List.of());
    }
    return id;
  }
}
