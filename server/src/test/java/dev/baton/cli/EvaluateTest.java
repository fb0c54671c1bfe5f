package dev.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A shop measures understanding with lines of its own. */
class EvaluateTest {
  private static final String REQUESTS =
      """
      {"text": "human please", "label": "handoff", "lang": "en", "kind": "one_word"}
      {"text": "are you a human?", "label": "other", "lang": "en", "kind": "are_you_human"}
      {"text": "a sentence nobody would read as such", "label": "handoff", "lang": "en"}
      """;

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void tellsPrecisionAndRecallOfRequests() throws IOException {
    assertThat(evaluate(REQUESTS)).isZero();
    assertThat(printed())
        .contains("3 lines: 3 say whether a human is asked for")
        .contains("all  precision 1.000  recall 0.500  F1 0.667")
        .contains("lang en  ")
        .contains("kind are_you_human  ")
        .contains("missed request: a sentence nobody would read as such");
  }

  @Test
  void tellsWhichIntentsAreTakenForWhich() throws IOException {
    evaluate(
        """
        {"text": "where is my parcel?", "skill": "track_order", "source": "mine"}
        {"text": "cancel my order", "label": "cancel_order", "source": "mine"}
        {"text": "where is my parcel?", "skill": "cancel_order", "source": "theirs"}
        {"text": "human please", "skill": "human"}
        """);
    assertThat(printed())
        .contains("all  accuracy 0.750  (4 lines)")
        .contains("source mine  accuracy 1.000  (2 lines)")
        .containsPattern("cancel_order +precision 1.000 +recall 0.500")
        .contains("cancel_order read as track_order: where is my parcel?")
        .contains("[because: start_skill \"where is my parcel\"");
  }

  @Test
  void aLabelForReturnsAndRefundsIsMetByEither() throws IOException {
    evaluate(
        """
        {"text": "where is my refund?", "skill": "return_refund"}
        {"text": "I want to return the shoes", "skill": "return_refund"}
        {"text": "where is my refund?", "skill": "return_order"}
        """);
    assertThat(printed())
        .contains("all  accuracy 0.667  (3 lines)")
        .contains("product, policy and human alone: 0.667")
        .contains("return_order read as refund_status: where is my refund?");
  }

  @Test
  void tellsWhichDetailsAreFound() throws IOException {
    evaluate(
        """
        {"turns": [{"role": "shopper", "text": "I am at jo@example.com"}], "expected": {"email": "jo@example.com"}}
        {"turns": [{"role": "customer", "text": "write to ann@example.com"}], "expected": {}}
        """);
    assertThat(printed())
        .contains("email  precision 0.500  recall 1.000")
        .contains("found where none is expected: 1 of 1 dialogues");
  }

  @Test
  void namesAndSkipsWhatItCannotUse() throws IOException {
    assertThat(
            evaluate(
                """
                {"text": "human please", "label": "handoff"}
                {"text": "human please", "label":
                [1, 2]
                {"text": "hello"}
                {"label": "handoff"}
                {"text": 12, "label": "handoff"}
                {"text": "hello", "label": "wizardry"}
                {"turns": [{"role": "user", "text": "hi"}]}

                """))
        .isZero();
    assertThat(printed())
        .contains("8 lines: 1 say whether")
        .contains("Skipped: 7")
        .contains("lines.jsonl line 2: it is not valid JSON")
        .contains("line 3: it is no JSON object")
        .contains("line 4: it has no label, skill or turns with what is expected")
        .contains("line 5: it has no text and no turns")
        .contains("line 6: it has no text and no turns")
        .contains("line 7: nothing is known as \"wizardry\"")
        .contains("line 8: it has turns but nothing expected");
  }

  @Test
  void readsBytesThatAreNoText() throws IOException {
    Path file = folder.resolve("lines.jsonl");
    Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, '\n', '{', '}', '\n'});
    assertThat(run(file.toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Nothing to measure with");
  }

  @Test
  void measuresOneThingAlone() throws IOException {
    String both =
        "{\"text\": \"where is my parcel?\", \"label\": \"other\", \"skill\": \"track_order\"}\n";
    evaluate(both + REQUESTS, "--only", "intents");
    assertThat(printed())
        .contains("1 what it is about")
        .contains("3 left out by --only")
        .doesNotContain("Requests for a human");
  }

  @Test
  void printsAsManyWrongLinesAsAsked() throws IOException {
    evaluate(REQUESTS, "--wrong", "0");
    assertThat(printed()).doesNotContain("Read wrongly");
  }

  @Test
  void saysWhatIsWrongWithTheCommand() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("nowhere.jsonl")).isEqualTo(2);
    assertThat(run("x.jsonl", "--only", "everything")).isEqualTo(2);
    assertThat(run("x.jsonl", "--loud", "1")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Name a file of labelled lines")
        .contains("There is no file nowhere.jsonl")
        .contains("--only is requests, intents or details")
        .contains("There is no option --loud.");
    assertThat(run("--help")).isZero();
    assertThat(printed()).contains("./baton evaluate FILE.jsonl");
  }

  private int evaluate(String lines, String... options) throws IOException {
    Path file = folder.resolve("lines.jsonl");
    Files.writeString(file, lines);
    String[] arguments = java.util.Arrays.copyOf(options, options.length + 1);
    arguments[options.length] = file.toString();
    return run(arguments);
  }

  private int run(String... arguments) {
    return Evaluate.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        arguments);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
