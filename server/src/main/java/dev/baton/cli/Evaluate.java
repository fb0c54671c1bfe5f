package dev.baton.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code ./baton evaluate FILE.jsonl}: how well understanding does on labelled lines. */
public final class Evaluate {
  private static final String HELP =
      """
      ./baton evaluate FILE.jsonl… [--only requests|intents|details] [--wrong N]

      Measures understanding on labelled lines, such as a shop's own transcripts. One JSON object a line:
        {"text": "is anyone there?", "label": "handoff"}      handoff, other, or the name of an intent
        {"text": "where is my box", "skill": "track_order"}   an intent: see ./baton understand; or human
        {"turns": [{"role": "user", "text": "jane@example.com"}], "expected": {"email": "jane@example.com"}}
      lang, source and kind (texts) group the figures. Lines that fit none of these are named and skipped.
        --only   measures one of the three
        --wrong  how many wrongly read lines to print, with the words that led to it (40)
      """;

  private Evaluate() {}

  /** Evaluates the files named. */
  public static void main(String... args) {
    System.exit(run(System.out, System.err, args));
  }

  static int run(PrintStream out, PrintStream err, String... args) {
    if (Arrays.asList(args).contains("--help")) {
      out.print(HELP);
      return 0;
    }
    try {
      Options options = Options.parse(args, Set.of("only", "wrong"));
      if (options.words().isEmpty()) {
        throw new Refused("Name a file of labelled lines: ./baton evaluate FILE.jsonl");
      }
      LabelledLines lines = new LabelledLines(only(options));
      for (String file : options.words()) {
        read(lines, file);
      }
      if (lines.used() == 0) {
        lines.account().forEach(err::println);
        throw new Refused(
            "Nothing to measure with. ./baton evaluate --help shows what a line looks like.");
      }
      lines.account().forEach(out::println);
      EvaluationReport.of(lines.evaluation(), wrong(options)).forEach(out::println);
      return 0;
    } catch (Refused refused) {
      err.println(refused.getMessage());
      return 2;
    }
  }

  private static void read(LabelledLines lines, String file) {
    try {
      lines.read(Path.of(file));
    } catch (NoSuchFileException absent) {
      throw new Refused("There is no file " + file);
    } catch (IOException unreadable) {
      throw new Refused(file + " cannot be read");
    }
  }

  private static LabelledLines.@Nullable Kind only(Options options) {
    String only = options.get("only", "all");
    return switch (only) {
      case "all" -> null;
      case "requests" -> LabelledLines.Kind.REQUESTS;
      case "intents" -> LabelledLines.Kind.INTENTS;
      case "details" -> LabelledLines.Kind.DETAILS;
      default -> throw new Refused("--only is requests, intents or details, not " + only + ".");
    };
  }

  private static int wrong(Options options) {
    String wrong = options.get("wrong", "40");
    if (!wrong.matches("[0-9]{1,6}")) {
      throw new Refused("--wrong is a number of lines, not " + wrong + ".");
    }
    return Integer.parseInt(wrong);
  }
}
