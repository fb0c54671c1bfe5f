package dev.baton.shopper.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.baton.shared.http.OutboundHttp;
import dev.baton.shared.http.Targets;
import dev.baton.shopper.internal.Signatory.Proof;
import dev.baton.testing.TestContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The snippets of docs/how-it-works/recognition.md make tokens that count, as they stand there. */
class TokenSnippetsTest {
  private static final OutboundHttp HTTP = new OutboundHttp(new Targets(TestContext.settings()));
  private static final Path PAGE = Path.of("..", "docs", "how-it-works", "recognition.md");
  private static final String SECRET = "bis_0123456789abcdef0123456789abcdef0123456";
  private static final String CUSTOMER =
      "{\"id\": 7, \"email\": \"jane@example.com\", \"name\": \"Zoë Doe\"}";

  @ParameterizedTest
  @CsvSource({"js,node", "php,php", "python,python3"})
  void each_makes_a_token_that_counts(String language, String program)
      throws IOException, InterruptedException, ParseException {
    String snippet = snippet(language);
    String call =
        switch (language) {
          case "js" -> "\nconsole.log(batonToken('%s', 'shop', %s))";
          case "php" -> "\necho baton_token('%s', 'shop', json_decode('%s', true));";
          default -> "\nprint(baton_token('%s', 'shop', %s))";
        };
    String whole = snippet + call.formatted(SECRET, CUSTOMER);
    Path file = Files.createTempFile("token", "." + language);
    try {
      Files.writeString(file, language.equals("php") ? "<?php\n" + whole : whole);
      String token = output(program, file);
      Clock clock = Clock.systemUTC();
      KeySets keys = new KeySets(HTTP, clock);
      Signatory shop =
          new Signatory(
              new Signatory.Name(UUID.randomUUID()),
              null,
              "shop",
              null,
              new Proof.Secret(SECRET.getBytes(StandardCharsets.UTF_8)));
      Verdict verdict = new TokenCheck(keys, clock.instant()).check(token, List.of(shop));
      assertThat(verdict).as(token).isInstanceOf(Verdict.Good.class);
      Verdict.Good good = (Verdict.Good) verdict;
      assertThat(good.claims().getSubject()).isEqualTo("7");
      assertThat(good.claims().getStringClaim("name")).isEqualTo("Zoë Doe");
    } finally {
      Files.delete(file);
    }
  }

  private static String snippet(String language) throws IOException {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(PAGE));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private static String output(String program, Path file) throws IOException, InterruptedException {
    Process process = started(program, file);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said.strip();
  }

  private static Process started(String program, Path file) {
    try {
      return new ProcessBuilder(program, file.toString()).redirectErrorStream(true).start();
    } catch (IOException absent) {
      assumeTrue(false, program + " is not installed here");
      throw new IllegalStateException(absent);
    }
  }
}
