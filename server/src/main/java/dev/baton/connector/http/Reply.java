package dev.baton.connector.http;

import dev.baton.shared.http.HttpResult;
import dev.baton.shared.http.JsonBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * How a call ended, read by its content type.
 *
 * @param json the body when it is whole and JSON; else a missing node
 */
public record Reply(HttpResult result, JsonNode json) {
  static Reply of(HttpResult result) {
    return new Reply(
        result,
        result instanceof HttpResult.Answer answer
            ? JsonBody.of(answer)
            : MissingNode.getInstance());
  }

  /** The HTTP status, when there was an answer. */
  public @Nullable Integer status() {
    return result instanceof HttpResult.Answer answer ? answer.status() : null;
  }

  /** Whether the status is this. */
  public boolean is(int status) {
    return result instanceof HttpResult.Answer answer && answer.status() == status;
  }

  /** Whether it says that it is done. */
  public boolean done() {
    return result instanceof HttpResult.Answer answer && answer.status() / 100 == 2;
  }

  /** Whether the body is whole and JSON. */
  public boolean readable() {
    return !json.isMissingNode();
  }

  /** Whether there is an answer with nothing in it. */
  public boolean empty() {
    return result instanceof HttpResult.Answer answer
        && answer.whole()
        && answer.body().length == 0;
  }

  /** The first header of this name. */
  public Optional<String> header(String name) {
    return result instanceof HttpResult.Answer answer ? answer.header(name) : Optional.empty();
  }

  /** The names of the headers that begin so, in lower case. */
  public List<String> headersBeginning(String prefix) {
    return result instanceof HttpResult.Answer answer
        ? answer.headers().keySet().stream().filter(name -> name.startsWith(prefix)).toList()
        : List.of();
  }

  /** The body when it is plain text, else empty. */
  public String text() {
    return result instanceof HttpResult.Answer answer
            && !json.isObject()
            && type(answer).startsWith("text/plain")
        ? new String(answer.body(), StandardCharsets.UTF_8)
        : "";
  }

  private static String type(HttpResult.Answer answer) {
    return answer.header("content-type").orElse("").toLowerCase(Locale.ROOT);
  }
}
