package dev.baton.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence exists in every language, with the same values in it. */
class SentencesTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
  private static final int FEW = 2;
  private static final int SHORT = 25;

  static Stream<Path> english() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.endsWith("sentences_en.properties")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("english")
  void areCompleteInEveryLanguage(Path english) throws IOException {
    Map<String, Set<String>> expected = placeholders(english);
    for (Language language : Language.SPOKEN) {
      Path file = english.resolveSibling("sentences_" + language.code() + ".properties");
      assertThat(file).exists();
      assertThat(placeholders(file)).as(file.toString()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("english")
  void areNotLeftInEnglish(Path english) throws IOException {
    Properties source = read(english);
    for (Language language : Language.SPOKEN) {
      if (language.equals(Language.ENGLISH)) {
        continue;
      }
      Properties other =
          read(english.resolveSibling("sentences_" + language.code() + ".properties"));
      List<String> same =
          source.stringPropertyNames().stream()
              .filter(key -> source.getProperty(key).equals(other.getProperty(key)))
              .sorted()
              .toList();
      assertThat(same).as(language.code() + " beside " + english).hasSizeLessThanOrEqualTo(FEW);
      assertThat(same)
          .as(language.code() + " beside " + english)
          .allMatch(key -> source.getProperty(key).length() <= SHORT);
    }
  }

  private static Map<String, Set<String>> placeholders(Path file) throws IOException {
    Map<String, Set<String>> byKey = new TreeMap<>();
    Properties properties = read(file);
    for (String key : properties.stringPropertyNames()) {
      assertThat(properties.getProperty(key)).as(file + " " + key).isNotBlank();
      Set<String> names = new TreeSet<>();
      Matcher matcher = PLACEHOLDER.matcher(properties.getProperty(key));
      while (matcher.find()) {
        names.add(matcher.group(1));
      }
      byKey.put(key, names);
    }
    return byKey;
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
