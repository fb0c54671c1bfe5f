package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Language;
import dev.baton.understanding.grammar.LanguageFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How often the language of short messages, and of each answer in a conversation, is right. Prints
 * the figures of docs/understanding.md; fails when they fall.
 */
class LanguageFiguresTest {
  private static final Set<String> SPOKEN = Set.of("en", "es", "fr", "de", "pt", "it", "nl");

  /** A message, the languages it may be in, and whether it is kept apart. */
  private record Line(String language, int words, String text, List<String> right, boolean apart) {
    boolean isRight(String browser) {
      return right.contains(guess(browser));
    }

    /** What is guessed in an English store by its first message. */
    String guess(String browser) {
      List<Language> expected =
          switch (browser) {
            case "own" -> List.of(new Language(language), Language.ENGLISH);
            case "english" -> List.of(Language.ENGLISH, Language.ENGLISH);
            default -> List.of(Language.ENGLISH);
          };
      return code(read(text, List.of(), null, expected).language());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2"})
  void readsTheLanguageOfShortMessages(int words) {
    List<Line> all = shorts().stream().filter(one -> one.words() == words).toList();
    for (boolean apart : List.of(false, true)) {
      for (String browser : List.of("nothing", "english", "own")) {
        List<Line> half = all.stream().filter(one -> one.apart() == apart).toList();
        List<Line> wrong = half.stream().filter(one -> !one.isRight(browser)).toList();
        print(words, apart, browser, half, wrong);
        double right = 1 - wrong.size() / (double) half.size();
        assertThat(right).isGreaterThan(floor(words, browser));
      }
    }
  }

  private static double floor(int words, String browser) {
    return browser.equals("own") ? 0.97 : words == 1 ? 0.93 : 0.97;
  }

  private static void print(
      int words, boolean apart, String browser, List<Line> half, List<Line> wrong) {
    StringBuilder line = new StringBuilder();
    for (String language : Language.SPOKEN.stream().map(Language::code).toList()) {
      long of = half.stream().filter(one -> one.language().equals(language)).count();
      long not = wrong.stream().filter(one -> one.language().equals(language)).count();
      line.append("  ").append(language).append(' ').append(of - not).append('/').append(of);
    }
    System.out.printf(
        "%s, %s, browser %s: %.3f%s%n",
        words == 1 ? "one word" : "two or three words",
        apart ? "kept apart" : "looked at",
        browser,
        1 - wrong.size() / (double) half.size(),
        line);
    if (!apart) {
      System.out.println(
          "   "
              + wrong.stream()
                  .map(one -> one.language() + ":" + one.text() + "->" + one.guess(browser))
                  .toList());
    }
  }

  private static List<Line> shorts() {
    LanguageFile file =
        LanguageFile.read(LanguageFiguresTest.class, "language-short.txt", "language");
    List<Line> all = new ArrayList<>();
    for (String heading : file.sections().keySet()) {
      String language = heading.substring(0, 2);
      int at = 0;
      for (String item : file.items(heading)) {
        String[] parts = item.split("=", -1);
        List<String> right = new ArrayList<>(List.of(language));
        right.addAll(parts.length == 1 ? List.of() : Arrays.asList(parts[1].split(" ", -1)));
        int words = heading.endsWith("1") ? 1 : 2;
        all.add(new Line(language, words, parts[0], right, at++ % 2 == 1));
      }
    }
    return all;
  }

  @Test
  void answersAConversationInItsLanguage() {
    LanguageFile file =
        LanguageFile.read(LanguageFiguresTest.class, "language-conversations.txt", "language");
    List<String> wrong = new ArrayList<>();
    int turns = 0;
    for (Map.Entry<String, List<String>> one : file.sections().entrySet()) {
      turns += one.getValue().size();
      wrong.addAll(wrongAnswers(one.getKey(), one.getValue()));
    }
    System.out.println("conversations: " + (turns - wrong.size()) + " of " + turns + " " + wrong);
    assertThat(wrong.size() / (double) turns).isLessThan(0.05);
  }

  private static List<String> wrongAnswers(String heading, List<String> lines) {
    List<Language> expected =
        Arrays.stream(heading.split("[ ,]", -1))
            .filter(tag -> tag.length() > 1 && !tag.startsWith("#"))
            .map(Language::ofTag)
            .toList();
    List<String> wrong = new ArrayList<>();
    List<Utterance.Said> before = new ArrayList<>();
    Language spoken = null;
    for (String line : lines) {
      String text = line.substring(5);
      int from = Math.max(0, before.size() - 6);
      Reading reading = read(text, before.subList(from, before.size()), spoken, expected);
      spoken = answered(reading, spoken);
      before.add(new Utterance.Said(true, text));
      before.add(new Utterance.Said(false, "…"));
      if (!code(spoken).equals(line.substring(0, 2))) {
        wrong.add(text + " -> " + code(spoken));
      }
    }
    return wrong;
  }

  /** As the assistant does: a message of details alone changes no language. */
  private static Language answered(Reading reading, @Nullable Language spoken) {
    boolean onlyDetails =
        reading.has(Command.GiveDetail.class)
            && !reading.substance()
            && reading.trigger() == null
            && !reading.has(Command.AskQuestion.class)
            && !reading.has(Command.StartSkill.class);
    return spoken != null && onlyDetails ? spoken : reading.language();
  }

  /** What Baton answers in. */
  private static String code(Language language) {
    return SPOKEN.contains(language.code()) ? language.code() : "en";
  }

  private static Reading read(
      String text,
      List<Utterance.Said> before,
      @Nullable Language spoken,
      List<Language> expected) {
    return Tables.BUILT_IN.read(
        new Utterance(
            text, before, Set.of(), Utterance.Pending.NOTHING, "US", null, spoken, expected));
  }
}
