package dev.baton.instruction;

import dev.baton.shared.Language;
import dev.baton.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a condition that was written.
 *
 * @param pointer where the condition stands
 */
record Values(String pointer) {
  private static final int MOST = 20;
  private static final int LONGEST = 80;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  Problem wrong(String member, String words) {
    return Problem.unprocessable(pointer + member, "wrong_value", words);
  }

  /** Whether it is the first of two. */
  boolean choice(@Nullable String is, String yes, String no) {
    if (!yes.equals(is) && !no.equals(is)) {
      throw wrong("/is", "It is " + yes + " or " + no + ".");
    }
    return yes.equals(is);
  }

  /** Texts that mean something. */
  List<String> texts(@Nullable List<@Nullable String> given) {
    List<String> texts = new ArrayList<>();
    for (String one : given == null ? List.<@Nullable String>of() : given) {
      String text = one == null ? "" : one.strip();
      if (text.codePoints().noneMatch(Character::isLetterOrDigit) || text.length() > LONGEST) {
        throw wrong("/values", "Each is a text of 1 to " + LONGEST + " characters.");
      }
      if (!texts.contains(text)) {
        texts.add(text);
      }
    }
    if (texts.isEmpty() || texts.size() > MOST) {
      throw wrong("/values", "1 to " + MOST + " values are needed.");
    }
    return texts;
  }

  List<String> countries(@Nullable List<@Nullable String> given) {
    List<String> countries =
        texts(given).stream().map(one -> one.toUpperCase(Locale.ROOT)).toList();
    if (!COUNTRIES.containsAll(countries)) {
      throw wrong("/values", "Countries are named by ISO 3166, as in US or DE.");
    }
    return countries;
  }

  List<Language> languages(@Nullable List<@Nullable String> given) {
    List<String> codes = texts(given).stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
    if (!LANGUAGES.containsAll(codes)) {
      throw wrong("/values", "Languages are named by ISO 639-1, as in en or fr.");
    }
    return codes.stream().map(Language::new).toList();
  }
}
