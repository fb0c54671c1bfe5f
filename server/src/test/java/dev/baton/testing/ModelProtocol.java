package dev.baton.testing;

import dev.baton.shared.ModelProvider;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a provider of language models is spoken to, in its own JSON: OpenAI's chat completions,
 * Anthropic's messages, Gemini's generateContent, Ollama's chat.
 */
enum ModelProtocol {
  OPENAI {
    @Override
    String tool(JsonNode request) {
      return request.at("/tools/0/function/name").asString("");
    }

    @Override
    String instructions(JsonNode request) {
      return request.at("/messages/0/content").asString("");
    }

    @Override
    String material(JsonNode request) {
      return request.at("/messages/1/content").asString("");
    }

    @Override
    Object calling(String tool, String arguments) {
      Map<String, Object> call = Map.of("name", tool, "arguments", arguments);
      return completion(
          Map.of(
              "role",
              "assistant",
              "tool_calls",
              List.of(Map.of("id", "call_1", "type", "function", "function", call))),
          "tool_calls");
    }

    @Override
    Object saying(String text) {
      return completion(Map.of("role", "assistant", "content", text), "stop");
    }

    private Object completion(Object message, String reason) {
      return Map.of(
          "id",
          "chatcmpl-1",
          "object",
          "chat.completion",
          "created",
          1_764_000_000,
          "model",
          "stub-1",
          "choices",
          List.of(Map.of("index", 0, "message", message, "finish_reason", reason)),
          "usage",
          Map.of("prompt_tokens", 400, "completion_tokens", 20, "total_tokens", 420));
    }
  },
  ANTHROPIC {
    @Override
    String tool(JsonNode request) {
      return request.at("/tools/0/name").asString("");
    }

    @Override
    String instructions(JsonNode request) {
      return request.at("/system/0/text").asString("");
    }

    @Override
    String material(JsonNode request) {
      return request.at("/messages/0/content/0/text").asString("");
    }

    @Override
    Object calling(String tool, String arguments) {
      return message(
          Map.of(
              "type", "tool_use", "id", "toolu_1", "name", tool, "input", JSON.readTree(arguments)),
          "tool_use");
    }

    @Override
    Object saying(String text) {
      return message(Map.of("type", "text", "text", text), "end_turn");
    }

    private Object message(Object content, String reason) {
      return Map.of(
          "id",
          "msg_1",
          "type",
          "message",
          "role",
          "assistant",
          "model",
          "stub-1",
          "content",
          List.of(content),
          "stop_reason",
          reason,
          "usage",
          Map.of("input_tokens", 400, "output_tokens", 20));
    }
  },
  GEMINI {
    @Override
    String tool(JsonNode request) {
      return request.at("/tools/functionDeclarations/0/name").asString("")
          + request.at("/tools/0/functionDeclarations/0/name").asString("");
    }

    @Override
    String instructions(JsonNode request) {
      return request.at("/systemInstruction/parts/0/text").asString("");
    }

    @Override
    String material(JsonNode request) {
      return request.at("/contents/0/parts/0/text").asString("");
    }

    @Override
    Object calling(String tool, String arguments) {
      return candidate(
          Map.of("functionCall", Map.of("name", tool, "args", JSON.readTree(arguments))));
    }

    @Override
    Object saying(String text) {
      return candidate(Map.of("text", text));
    }

    private Object candidate(Object part) {
      return Map.of(
          "candidates",
          List.of(
              Map.of(
                  "content",
                  Map.of("role", "model", "parts", List.of(part)),
                  "finishReason",
                  "STOP",
                  "index",
                  0)),
          "usageMetadata",
          Map.of("promptTokenCount", 400, "candidatesTokenCount", 20, "totalTokenCount", 420),
          "modelVersion",
          "stub-1");
    }
  },
  OLLAMA {
    @Override
    String tool(JsonNode request) {
      return request.at("/format/properties/commands").isMissingNode()
          ? "say_in_other_words"
          : "read_message";
    }

    @Override
    String instructions(JsonNode request) {
      return request.at("/messages/0/content").asString("");
    }

    @Override
    String material(JsonNode request) {
      return request.at("/messages/1/content").asString("");
    }

    @Override
    Object calling(String tool, String arguments) {
      return saying(arguments);
    }

    @Override
    Object saying(String text) {
      return Map.of(
          "model",
          "stub-1",
          "created_at",
          "2026-11-26T10:00:00Z",
          "message",
          Map.of("role", "assistant", "content", text),
          "done",
          true,
          "done_reason",
          "stop",
          "prompt_eval_count",
          400,
          "eval_count",
          20);
    }
  };

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The tool that is offered, or what stands for it. */
  abstract String tool(JsonNode request);

  /** What is said to the model by us. */
  abstract String instructions(JsonNode request);

  /** What it is told of strangers. */
  abstract String material(JsonNode request);

  /** An answer that calls a tool. */
  abstract Object calling(String tool, String arguments);

  /** An answer of words. */
  abstract Object saying(String text);

  static ModelProtocol of(ModelProvider provider) {
    return valueOf(provider.name());
  }
}
