package dev.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The figures on public labelled lines, where they lie beside this project, keep their floors. */
class SharedDataTest {

  @Test
  void findsRequestsForAHuman() throws IOException {
    Evaluation evaluation = evaluate("handoff_intent.jsonl");
    Score english = evaluation.requests().getOrDefault("lang en", new Score());
    assertThat(english.precision()).isGreaterThan(0.96);
    assertThat(english.recall()).isGreaterThan(0.98);
    Score hard = evaluation.requests().getOrDefault("kind are_you_human", new Score());
    assertThat(hard.wrong()).isLessThanOrEqualTo(hard.rows() * 2 / 100);
    Score rest = evaluation.requests().getOrDefault("kind other", new Score());
    assertThat(rest.wrong()).isLessThanOrEqualTo(rest.rows() * 8 / 10_000);
  }

  @Test
  void findsWhatItIsAbout() throws IOException {
    Evaluation evaluation = evaluate("skills.jsonl");
    assertThat(evaluation.accuracy()).isGreaterThan(0.93);
    for (String shop : List.of("hint3_curekart_train", "hint3_sofmattress_train")) {
      Confusion ofShop = evaluation.intents().getOrDefault("source " + shop, new Confusion());
      assertThat(ofShop.accuracy(EvaluationReport.MOST_ASKED)).as(shop).isGreaterThan(0.87);
    }
  }

  @Test
  void findsDetails() throws IOException {
    Evaluation evaluation = evaluate("slots.jsonl");
    assertThat(f1(evaluation, "email")).isGreaterThan(0.98);
    assertThat(f1(evaluation, "phone")).isGreaterThan(0.97);
    assertThat(f1(evaluation, "order_number")).isGreaterThan(0.88);
    assertThat(f1(evaluation, "name")).isGreaterThan(0.91);
    assertThat(evaluation.unexpected().wrong())
        .isLessThanOrEqualTo(evaluation.unexpected().rows() * 15 / 1000);
  }

  private static double f1(Evaluation evaluation, String detail) {
    return evaluation.details().getOrDefault(detail, new Score()).f1();
  }

  private static Evaluation evaluate(String name) throws IOException {
    Path file = shared(name);
    LabelledLines lines = new LabelledLines(null);
    lines.read(file);
    return lines.evaluation();
  }

  /** A file of labelled lines beside this project; without it the test is left out. */
  static Path shared(String name) {
    Path file =
        Stream.of(
                Path.of("..", "shared", "data", name), Path.of("..", "..", "shared", "data", name))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of(name));
    assumeTrue(
        Files.exists(file), "../shared/data/" + name + " is absent: nothing to measure with");
    return file;
  }
}
