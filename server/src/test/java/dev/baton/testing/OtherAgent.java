package dev.baton.testing;

import dev.baton.testing.Http.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Another AI agent, with a conversation it hands over by HTTP. */
public final class OtherAgent {
  private final Http http;
  private final Map<String, Object> request = new HashMap<>();
  private final List<Map<String, Object>> lines = new ArrayList<>();
  private final List<Map<String, Object>> tried = new ArrayList<>();
  private final String key = UUID.randomUUID().toString();
  private JsonNode told;

  private OtherAgent(Http http, String store) {
    this.http = http;
    this.told = tools.jackson.databind.node.MissingNode.getInstance();
    request.put("store", store);
    request.put("conversation", lines);
    request.put("attempted", tried);
  }

  /** An agent at a store that has heard nothing yet. */
  public static OtherAgent of(Http key, String store) {
    return new OtherAgent(key, store);
  }

  /** The shopper said this. */
  public OtherAgent heard(String text) {
    lines.add(Map.of("author", "shopper", "text", text));
    return this;
  }

  /** The shopper said this then. */
  public OtherAgent heard(String text, String at) {
    lines.add(Map.of("author", "shopper", "text", text, "at", at));
    return this;
  }

  /** The agent said this. */
  public OtherAgent said(String text) {
    lines.add(Map.of("author", "assistant", "text", text));
    return this;
  }

  /** The agent said this then. */
  public OtherAgent said(String text, String at) {
    lines.add(Map.of("author", "assistant", "text", text, "at", at));
    return this;
  }

  /** The agent tried this. */
  public OtherAgent tried(String what, String outcome) {
    tried.add(Map.of("what", what, "outcome", outcome));
    return this;
  }

  /** Another member of the request. */
  public OtherAgent with(String member, Object value) {
    request.put(member, value);
    return this;
  }

  /** The request as it would be sent. */
  public Map<String, Object> request(String reason) {
    request.put("reason", reason);
    return request;
  }

  /** Hands the conversation over, each time under the same key. */
  public Answer handsOver(String reason) {
    Answer answer = http.with("Idempotency-Key", key).post("/api/v1/handoffs", request(reason));
    if (answer.status() == 201) {
      told = answer.json();
    }
    return answer;
  }

  /** Passes on what the shopper answers, with the handoff's token. */
  public Answer replies(String text) {
    Answer answer =
        http.as(token()).post("/api/v1/handoffs/" + id() + "/replies", Map.of("text", text));
    if (answer.status() != 200) {
      throw new AssertionError("refused: " + answer);
    }
    told = answer.json();
    return answer;
  }

  /** Looks at the handoff, with the key. */
  public Answer looks() {
    Answer answer = http.get("/api/v1/handoffs/" + id());
    told = answer.json();
    return answer;
  }

  public String id() {
    return handoff("/id");
  }

  public String token() {
    return told.path("token").asString("");
  }

  /** The question to put to the shopper, or null. */
  public @Nullable String ask() {
    return told.path("ask").asString(null);
  }

  /** What to tell the shopper, or null. */
  public @Nullable String say() {
    return told.path("say").asString(null);
  }

  public String status() {
    return handoff("/status");
  }

  public String reference() {
    return handoff("/reference");
  }

  /** Value, state and source of a detail. */
  public String detail(String name) {
    JsonNode detail = told.at("/handoff/details/" + name);
    return detail.path("value").asString("")
        + " "
        + detail.path("state").asString("")
        + " "
        + detail.path("source").asString("");
  }

  /** A text of the handoff at a pointer. */
  public String handoff(String pointer) {
    return told.path("handoff").at(pointer).asString("");
  }
}
