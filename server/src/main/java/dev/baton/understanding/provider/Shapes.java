package dev.baton.understanding.provider;

import dev.baton.understanding.Command.Aspect;
import dev.baton.understanding.Intent;
import dev.baton.understanding.SensitiveTopic;
import dev.baton.understanding.model.LanguageModel.Task;
import dev.baton.understanding.model.Proposed;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The shape of an answer: one schema a task, offered as a tool or as a response format. */
final class Shapes {
  private static final Set<Intent> INTENTS = EnumSet.range(Intent.TRACK_ORDER, Intent.COMPLAINT);
  private static final List<String> DETAILS = List.of("email", "name", "phone", "order_number");

  private Shapes() {}

  /** The name of the tool that takes an answer. */
  static String name(Task task) {
    return switch (task) {
      case READ -> "read_message";
      case REWORD -> "say_in_other_words";
      case JUDGE -> "judge_instructions";
    };
  }

  static ToolSpecification tool(Task task) {
    return ToolSpecification.builder()
        .name(name(task))
        .description("Takes the answer.")
        .parameters(schema(task))
        .build();
  }

  static ResponseFormat format(Task task) {
    return ResponseFormat.builder()
        .type(ResponseFormatType.JSON)
        .jsonSchema(JsonSchema.builder().name(name(task)).rootElement(schema(task)).build())
        .build();
  }

  private static JsonObjectSchema schema(Task task) {
    return switch (task) {
      case READ -> object("commands", command());
      case REWORD -> object("texts", new JsonStringSchema());
      case JUDGE -> object("applying", applying());
    };
  }

  private static JsonObjectSchema object(
      String list, dev.langchain4j.model.chat.request.json.JsonSchemaElement item) {
    return JsonObjectSchema.builder()
        .addProperty(list, JsonArraySchema.builder().items(item).build())
        .required(list)
        .additionalProperties(false)
        .build();
  }

  private static JsonObjectSchema applying() {
    return JsonObjectSchema.builder()
        .addIntegerProperty("number")
        .addStringProperty("because", "words of the message, copied letter by letter")
        .required("number", "because")
        .additionalProperties(false)
        .build();
  }

  private static JsonObjectSchema command() {
    return JsonObjectSchema.builder()
        .addEnumProperty("kind", keys(EnumSet.allOf(Proposed.Kind.class)))
        .addStringProperty("because", "words of the message, copied letter by letter")
        .addEnumProperty("detail", DETAILS)
        .addStringProperty("value", "copied letter by letter")
        .addEnumProperty("intent", keys(INTENTS))
        .addProperty(
            "aspects",
            JsonArraySchema.builder()
                .items(
                    JsonEnumSchema.builder().enumValues(keys(EnumSet.allOf(Aspect.class))).build())
                .build())
        .addEnumProperty("topic", keys(EnumSet.allOf(SensitiveTopic.class)))
        .required("kind", "because")
        .additionalProperties(false)
        .build();
  }

  private static List<String> keys(Set<? extends Enum<?>> constants) {
    return constants.stream().map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
  }
}
