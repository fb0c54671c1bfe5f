package dev.baton.cli;

import dev.baton.understanding.BuiltInUnderstanding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of labelled lines: what is measured with, what is skipped and why. */
final class LabelledLines {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_NAMED = 20;

  private final @Nullable Kind only;
  private final Evaluation evaluation = new Evaluation(new BuiltInUnderstanding());
  private final Map<Kind, Integer> used = new EnumMap<>(Kind.class);
  private final List<String> skipped = new ArrayList<>();
  private int lines;
  private int leftOut;

  /** What a line says how it should be read. */
  enum Kind {
    REQUESTS,
    INTENTS,
    DETAILS;

    boolean isIn(LabelledRow row) {
      return switch (this) {
        case REQUESTS -> !row.hasTurns() && row.request() != null;
        case INTENTS -> !row.hasTurns() && row.skill() != null;
        case DETAILS -> row.hasTurns();
      };
    }
  }

  /**
   * Nothing read yet.
   *
   * @param only what alone is measured, or null for all
   */
  LabelledLines(@Nullable Kind only) {
    this.only = only;
  }

  /** Reads a file, whatever bytes and lines are in it. */
  void read(Path file) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
      String line;
      int number = 0;
      while ((line = reader.readLine()) != null) {
        number++;
        if (!line.isBlank()) {
          lines++;
          add(line, file.getFileName() + " line " + number);
        }
      }
    }
  }

  private void add(String line, String place) {
    try {
      JsonNode node = JSON.readTree(line);
      LabelledRow row = new LabelledRow(node);
      String why = node.isObject() ? row.unusable() : "it is no JSON object";
      if (why != null) {
        skipped.add(place + ": " + why);
        return;
      }
      use(row);
    } catch (JacksonException notJson) {
      skipped.add(place + ": it is not valid JSON");
    }
  }

  private void use(LabelledRow row) {
    if (only != null && !only.isIn(row)) {
      leftOut++;
      return;
    }
    for (Kind kind : Kind.values()) {
      if (kind.isIn(row) && (only == null || kind == only)) {
        used.merge(kind, 1, Integer::sum);
      }
    }
    evaluation.add(row, only);
  }

  int used() {
    return used.values().stream().mapToInt(Integer::intValue).sum();
  }

  Evaluation evaluation() {
    return evaluation;
  }

  /** What was found in the files, and what was skipped. */
  List<String> account() {
    List<String> account = new ArrayList<>();
    account.add(
        String.format(
            Locale.ROOT,
            "%d lines: %d say whether a human is asked for, %d what it is about, %d which details"
                + " are given%s",
            lines,
            used.getOrDefault(Kind.REQUESTS, 0),
            used.getOrDefault(Kind.INTENTS, 0),
            used.getOrDefault(Kind.DETAILS, 0),
            leftOut == 0 ? "" : "; " + leftOut + " left out by --only"));
    if (!skipped.isEmpty()) {
      account.add("Skipped: " + skipped.size());
      skipped.stream().limit(MOST_NAMED).forEach(one -> account.add("  " + one));
      if (skipped.size() > MOST_NAMED) {
        account.add("  … and " + (skipped.size() - MOST_NAMED) + " more");
      }
    }
    return account;
  }
}
