package dev.baton.cli;

import dev.baton.understanding.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The figures of an evaluation as lines to print. */
final class EvaluationReport {
  /** What a shop is asked most. */
  static final Set<String> MOST_ASKED =
      Set.of(
          Intent.TRACK_ORDER.key(),
          Intent.CANCEL_ORDER.key(),
          Intent.RETURN_ORDER.key(),
          Intent.PRODUCT_QUESTION.key(),
          Intent.POLICY_QUESTION.key(),
          LabelledRow.HUMAN);

  private final Evaluation evaluation;
  private final List<String> lines = new ArrayList<>();

  private EvaluationReport(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  static List<String> of(Evaluation evaluation, int mostWrong) {
    EvaluationReport report = new EvaluationReport(evaluation);
    report.requests();
    report.intents();
    report.details();
    report.wrong(mostWrong);
    return report.lines;
  }

  private void requests() {
    if (evaluation.requests().isEmpty() && evaluation.unscored().isEmpty()) {
      return;
    }
    lines.add("Requests for a human");
    evaluation.requests().forEach((by, score) -> lines.add("  " + by + "  " + score));
    evaluation
        .unscored()
        .forEach(
            (kind, score) ->
                lines.add(
                    "  not scored: %s, %d of %d lines read as a request"
                        .formatted(kind, score.found(), score.rows())));
  }

  private void intents() {
    Confusion all = evaluation.intents().get("all");
    if (all == null) {
      return;
    }
    lines.add("What it is about");
    evaluation
        .intents()
        .forEach(
            (by, confusion) ->
                lines.add(
                    String.format(
                        Locale.ROOT,
                        "  %s  accuracy %.3f  (%d lines)",
                        by,
                        confusion.accuracy(),
                        confusion.lines())));
    lines.add(
        String.format(
            Locale.ROOT,
            "  track, cancel, return, product, policy and human alone: %.3f",
            all.accuracy(MOST_ASKED)));
    all.scores().forEach(line -> lines.add("  " + line));
    lines.add("  expected in rows, found in columns:");
    all.table().forEach(line -> lines.add("  " + line));
  }

  private void details() {
    if (evaluation.details().isEmpty()) {
      return;
    }
    lines.add("Details, exact");
    evaluation.details().forEach((name, score) -> lines.add("  " + name + "  " + score));
    lines.add(
        "  found where none is expected: %d of %d dialogues"
            .formatted(evaluation.unexpected().wrong(), evaluation.unexpected().rows()));
  }

  private void wrong(int most) {
    List<String> wrong = evaluation.wrong();
    if (wrong.isEmpty() || most == 0) {
      return;
    }
    lines.add(
        "Read wrongly: the first %d of %d".formatted(Math.min(most, wrong.size()), wrong.size()));
    wrong.stream().limit(most).forEach(line -> lines.add("  " + line.replace('\n', ' ')));
  }
}
