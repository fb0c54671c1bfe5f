package dev.baton.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written in the audit log can be said by the console: {@code audit.did} in its words. */
class AuditWordsTest {
  private static final Path CODE = Path.of("src", "main", "java", "dev", "baton");
  private static final Path WORDS = Path.of("..", "console", "src", "lib", "i18n", "en.json");

  /** A call that writes down, with its arguments. */
  private static final Pattern CALL =
      Pattern.compile("\\b(?:record|written|changed|put)\\(([^;]*?);", Pattern.DOTALL);

  /** What was done, in words: past tense, several words. */
  private static final Pattern DEED =
      Pattern.compile(
          "\"((?:[a-z]+(?:ed|read|set|took|made|sent|heard|put)|was|read|set|took|made|sent|heard|put) [^\"]+)\"");

  @Test
  void whatIsWrittenDownHasWords() throws IOException {
    Set<String> deeds = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CODE)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        deeds.addAll(deeds(Files.readString(file)));
      }
    }
    assertThat(deeds).hasSizeGreaterThan(40).contains("added an integration", "read a ticket");
    JsonNode words =
        JsonMapper.builder().build().readTree(Files.readString(WORDS)).at("/audit/did");
    for (String deed : deeds) {
      assertThat(words.has(key(deed))).as(deed + ": audit.did." + key(deed)).isTrue();
    }
  }

  private static Set<String> deeds(String code) {
    Set<String> deeds = new TreeSet<>();
    if (code.contains("dev.baton.merchant.Audit;")) {
      Matcher call = CALL.matcher(code);
      while (call.find()) {
        DEED.matcher(call.group(1)).results().forEach(one -> deeds.add(one.group(1)));
      }
    }
    return deeds;
  }

  /** As the console makes it of the words. */
  private static String key(String deed) {
    return deed.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
  }
}
