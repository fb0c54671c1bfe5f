package dev.baton.cli;

import dev.baton.shared.Detail;
import dev.baton.understanding.Command;
import dev.baton.understanding.Command.Aspect;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command as JSON: its kind in snake case, what belongs to it, and the words it was read from.
 */
final class CommandJson {

  private CommandJson() {}

  static ObjectNode of(Command command) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("command", command.kind());
    switch (command) {
      case Command.StartHandoff start -> {
        json.put("trigger", key(start.trigger()));
        if (start.topic() != null) {
          json.put("topic", key(start.topic()));
        }
      }
      case Command.GiveDetail given -> {
        json.put("detail", given.detail().key());
        json.put("text", given.text());
        json.put("correction", given.correction());
      }
      case Command.DeclineDetail declined -> detail(json, declined.detail());
      case Command.AskWhy why -> detail(json, why.detail());
      case Command.UseKnown known -> detail(json, known.detail());
      case Command.AskQuestion question -> {
        json.put("intent", question.intent().key());
        if (!question.aspects().isEmpty()) {
          aspects(json, question.aspects());
        }
      }
      case Command.StartSkill skill -> {
        json.put("intent", skill.intent().key());
        aspects(json, skill.aspects());
      }
      case Command.Deny deny -> json.put("bare", deny.bare());
      case Command.AskForHelp ignored -> {}
      case Command.Cancel ignored -> {}
      case Command.RefuseHandoff ignored -> {}
      case Command.Affirm ignored -> {}
      case Command.Greet ignored -> {}
      case Command.Thank ignored -> {}
      case Command.SayGoodbye ignored -> {}
      case Command.AskWhetherHuman ignored -> {}
      case Command.Protest ignored -> {}
      case Command.ReportMissing ignored -> {}
      case Command.AskAbout asked -> json.put("about", key(asked.about()));
      case Command.RaiseAnother ignored -> {}
    }
    json.put("because", command.because());
    return json;
  }

  private static void aspects(ObjectNode json, Set<Aspect> aspects) {
    ArrayNode names = json.putArray("aspects");
    aspects.stream().sorted().forEach(aspect -> names.add(key(aspect)));
  }

  private static void detail(ObjectNode json, @Nullable Detail detail) {
    if (detail != null) {
      json.put("detail", detail.key());
    }
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
