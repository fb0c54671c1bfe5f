package dev.baton.understanding.model;

import dev.baton.shared.Detail;
import dev.baton.understanding.Command.Aspect;
import dev.baton.understanding.Intent;
import dev.baton.understanding.SensitiveTopic;
import dev.baton.understanding.model.LanguageModel.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a model's answer, <code>{"commands": [{"kind": …, "because": …}]}</code>. What is unknown
 * in it is left out; what is no such object at all is {@link Outcome#UNREADABLE}.
 */
public final class Proposals {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST = 12;

  private Proposals() {}

  /**
   * The proposals in an answer, at most twelve.
   *
   * @throws ModelFailure when it is not in the agreed shape
   */
  public static List<Proposed> read(String answer) {
    JsonNode commands = object(answer).path("commands");
    if (!commands.isArray()) {
      throw new ModelFailure(Outcome.UNREADABLE);
    }
    List<Proposed> proposals = new ArrayList<>();
    for (JsonNode command : commands) {
      if (proposals.size() < MOST) {
        proposed(command).ifPresent(proposals::add);
      }
    }
    return proposals;
  }

  /** The JSON object an answer is. */
  static JsonNode object(String answer) {
    try {
      JsonNode node = JSON.readTree(answer);
      if (node != null && node.isObject()) {
        return node;
      }
    } catch (JacksonException garbage) {
      // told below, without the text
    }
    throw new ModelFailure(Outcome.UNREADABLE);
  }

  private static Optional<Proposed> proposed(JsonNode command) {
    return one(Proposed.Kind.class, command.path("kind"))
        .map(
            kind ->
                new Proposed(
                    kind,
                    text(command.path("because")),
                    detail(command.path("detail")),
                    text(command.path("value")),
                    one(Intent.class, command.path("intent")).orElse(null),
                    one(SensitiveTopic.class, command.path("topic")).orElse(null),
                    aspects(command.path("aspects"))));
  }

  private static @Nullable Detail detail(JsonNode node) {
    return one(Detail.class, node).orElse(null);
  }

  private static Set<Aspect> aspects(JsonNode nodes) {
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    for (JsonNode node : nodes) {
      one(Aspect.class, node).ifPresent(aspects::add);
    }
    return aspects;
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.stringValue() : "";
  }

  private static <E extends Enum<E>> Optional<E> one(Class<E> type, JsonNode node) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(text(node))) {
        return Optional.of(constant);
      }
    }
    return Optional.empty();
  }
}
