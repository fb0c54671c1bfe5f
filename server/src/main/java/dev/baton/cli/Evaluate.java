package dev.baton.cli;

import dev.baton.understanding.BuiltInUnderstanding;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./baton evaluate FILE.jsonl}: how well understanding does on labelled lines. */
public final class Evaluate {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Evaluate() {}

  /** Evaluates the files named. */
  public static void main(String... args) {
    System.exit(run(System.out, System.err, args));
  }

  static int run(PrintStream out, PrintStream err, String... args) {
    if (args.length == 0) {
      err.println("Name a file of labelled lines: ./baton evaluate FILE.jsonl");
      return 2;
    }
    Evaluation evaluation = new Evaluation(new BuiltInUnderstanding());
    for (String file : args) {
      try {
        read(Path.of(file), evaluation, err);
      } catch (NoSuchFileException absent) {
        err.println("There is no file " + file);
        return 2;
      } catch (IOException unreadable) {
        err.println(file + " cannot be read");
        return 2;
      }
    }
    evaluation.report().forEach(out::println);
    return 0;
  }

  static void read(Path file, Evaluation evaluation, PrintStream err) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        JsonNode node = JSON.readTree(lines.get(i));
        if (node.isObject()) {
          evaluation.add(new LabelledRow(node));
        } else {
          err.println("line " + (i + 1) + " is no JSON object; left out");
        }
      } catch (JacksonException notJson) {
        err.println("line " + (i + 1) + " is not valid JSON; left out");
      }
    }
  }
}
