package dev.baton.support.web;

import dev.baton.shared.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as a merchant sends it; {@code id} and {@code changedAt} are ignored. */
record AnswerWanted(
    @Nullable UUID id,
    @Nullable String language,
    @Nullable String question,
    @Nullable List<@Nullable String> alsoAsked,
    @Nullable String answer,
    @Nullable Instant changedAt) {
  private static final int LONGEST_QUESTION = 300;
  private static final int LONGEST_ANSWER = 2_000;
  private static final int MOST_WAYS = 20;

  String languageTag() {
    String tag = language == null ? "en" : language;
    try {
      return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
    } catch (IllformedLocaleException unknown) {
      throw Problem.unprocessable("/language", "wrong_value", "A language tag, as in \"en\".");
    }
  }

  String askedQuestion() {
    return text(question, "/question", LONGEST_QUESTION);
  }

  String saidAnswer() {
    return text(answer, "/answer", LONGEST_ANSWER);
  }

  List<String> otherWays() {
    List<@Nullable String> ways = alsoAsked;
    if (ways == null) {
      return List.of();
    }
    if (ways.size() > MOST_WAYS) {
      throw Problem.malformed("/alsoAsked", "too_many", "There may be " + MOST_WAYS + " at most.");
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      texts.add(text(ways.get(i), "/alsoAsked/" + i, LONGEST_QUESTION));
    }
    return texts;
  }

  private static String text(@Nullable String value, String pointer, int longest) {
    if (value == null) {
      throw Problem.malformed(pointer, "missing", "This is needed.");
    }
    String text = value.strip();
    if (text.length() > longest) {
      throw Problem.malformed(
          pointer, "too_long", "This may have " + longest + " characters at most.");
    }
    if (text.isEmpty()) {
      throw Problem.unprocessable(pointer, "empty", "This must not be empty.");
    }
    if (text.indexOf('\u0000') >= 0) {
      throw Problem.unprocessable(pointer, "wrong_value", "This must not hold a null character.");
    }
    return text;
  }
}
