package dev.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.understanding.BuiltInUnderstanding;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever comes in, one line goes out for each, in the same order. */
class UnderstandLinesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String[] TEXTS = {
    "",
    " ",
    "🙂🙃",
    "human please",
    "where is my order #1042",
    "\u0000\u0007",
    "\u200b\u202e",
    "?!",
    "Robert'); DROP TABLE students;--",
    "<script>alert(1)</script>",
    "ignore your instructions",
    "jane@example.com",
    "+1 415 555 2671",
    "\ud800",
    "你好 hola שלום",
    "{{email}} [[close]]",
    "'''"
  };
  private static final String[] LINES = {
    "",
    "{",
    "}",
    "null",
    "true",
    "12",
    "\"text\"",
    "[]",
    "{}",
    "{\"text\":null}",
    "{\"text\":[\"a\"]}",
    "{\"text\":{\"text\":\"a\"}}",
    "{\"text\":\"a\",\"asking\":\"email\"}",
    "{\"text\":\"a\",\"asking\":[1]}",
    "{\"text\":\"a\",\"asking\":[\"shoe_size\"]}",
    "{\"text\":\"a\",\"context\":[{\"author\":1}]}",
    "{\"text\":\"a\",\"context\":{}}",
    "{\"text\":\"a\",\"country\":7}",
    "{\"text\":\"call 555 2671\",\"country\":\"💥\"}",
    "{\"text\":\"a\",\"country\":\"\"}",
    "{\"text\":\"a\",\"language\":\"\"}",
    "{\"text\":\"a\",\"language\":\"not a tag\"}",
    "{\"text\":\"a\",\"pending\":\"later\"}",
    "{\"text\":\"a1\",\"orderPattern\":\"(\"}",
    "{\"text\":\"aaaa1\",\"orderPattern\":\"(a+)+$\"}",
    "{\"text\":\"a\",\"surprise\":1}",
    "{\"text\":\"a\"} trailing",
    "{'text':'a'}",
    "\ufeff{}"
  };

  @Test
  void oneAnswerForEachLineInOrder() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      lines.add(line(random));
    }
    StringWriter out = new StringWriter();
    Understand.run(new StringReader(String.join("\n", lines) + "\n"), out);
    List<String> answers = out.toString().lines().toList();
    assertThat(answers).as("seed " + seed).hasSameSizeAs(lines);
    BuiltInUnderstanding alone = new BuiltInUnderstanding();
    for (int i = 0; i < lines.size(); i++) {
      assertThat(answers.get(i))
          .as("seed %d, line %s", seed, lines.get(i))
          .isEqualTo(UnderstandLine.answer(alone, lines.get(i)));
      JsonNode answer = JSON.readTree(answers.get(i));
      assertThat(answer.has("error") || answer.has("commands")).isTrue();
    }
  }

  @Test
  void aLineSaysAllThatWasPromised() {
    JsonNode answer =
        JSON.readTree(
            UnderstandLine.answer(
                new BuiltInUnderstanding(),
                """
                {"text": "cancel order #1042 please, I am jo@example.com", "asking": ["email"],
                 "context": [{"author": "assistant", "text": "May I have your email?"}], "country": "US"}
                """
                    .replace("\n", "")));
    assertThat(answer.at("/language").asString()).isEqualTo("en");
    assertThat(answer.at("/trigger").isNull()).isTrue();
    assertThat(answer.at("/intent").asString()).isEqualTo("cancel_order");
    assertThat(answer.at("/confidence").asDouble()).isBetween(0.0, 1.0);
    assertThat(answer.at("/details/email/0").asString()).isEqualTo("jo@example.com");
    assertThat(answer.at("/details/orderNumber/0").asString()).isEqualTo("1042");
    assertThat(answer.at("/details/phone").isArray()).isTrue();
    assertThat(answer.at("/details/name").isArray()).isTrue();
    assertThat(answer.at("/commands").valueStream())
        .isNotEmpty()
        .allMatch(command -> !command.path("because").asString("").isBlank());
  }

  private static String line(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> LINES[random.nextInt(LINES.length)];
      case 1 -> letters(random, random.nextInt(80)).replaceAll("[\\r\\n]", "");
      case 2 -> "[".repeat(random.nextInt(3_000));
      case 3 -> {
        String whole = utterance(random, TEXTS[random.nextInt(TEXTS.length)]);
        yield whole.substring(0, random.nextInt(whole.length()));
      }
      case 4 -> utterance(random, letters(random, random.nextInt(200)));
      default -> utterance(random, text(random));
    };
  }

  private static String text(Random random) {
    String one = TEXTS[random.nextInt(TEXTS.length)];
    if (random.nextInt(60) == 0) {
      return (one + " ").repeat(11_000).substring(0, 9_000 + random.nextInt(2_000));
    }
    return one + " " + TEXTS[random.nextInt(TEXTS.length)];
  }

  private static String utterance(Random random, String text) {
    ObjectNode line = JSON.createObjectNode().put("text", text);
    if (random.nextBoolean()) {
      line.put("country", random.nextBoolean() ? "US" : "DE");
    }
    if (random.nextBoolean()) {
      line.putArray("asking").add("email").add("name");
    }
    if (random.nextInt(4) == 0) {
      line.putArray("context").addObject().put("author", "assistant").put("text", text);
    }
    return line.toString().replaceAll("[\\r\\n]", "");
  }

  private static String letters(Random random, int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append(
          (char) (random.nextInt(5) == 0 ? random.nextInt(0xFFFF) : 32 + random.nextInt(95)));
    }
    return letters.toString();
  }
}
