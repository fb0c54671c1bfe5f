package dev.baton.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a shopper's details out of their words: addresses and long numbers, everything that was
 * given as a detail in the conversation or is known of them, each part of a name too.
 */
final class Veil {
  private static final Set<String> GIVEN = Set.of("give_detail");
  private static final String PRIVATE = "\\S+@\\S+|https?://\\S+|\\+?\\d[\\d ().-]{3,}";
  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’]*\\.?(?:[ -]\\p{Lu}[\\p{L}'’]*\\.?){1,3}");
  private static final Pattern GAP = Pattern.compile("[\\s,;]+");
  private static final Pattern VEILED = Pattern.compile("…(?:[\\s,;]*…)+");
  private static final int SHORTEST = 3;

  private final Pattern hidden;

  private Veil(Pattern hidden) {
    this.hidden = hidden;
  }

  /** For one conversation. */
  static Veil over(Told told) {
    List<String> details = new ArrayList<>(told.known());
    told.turns().forEach(turn -> turn.heard(GIVEN).forEach(heard -> details.add(heard.because())));
    StringBuilder all = new StringBuilder(PRIVATE);
    details.stream()
        .flatMap(detail -> GAP.splitAsStream(detail.strip()))
        .filter(part -> part.length() >= SHORTEST)
        .map(part -> part.toLowerCase(Locale.ROOT))
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(part -> all.append('|').append(word(part)));
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new Veil(Pattern.compile(all.toString(), flags));
  }

  private static String word(String part) {
    return "(?<![\\p{L}\\p{N}])" + Pattern.quote(part) + "(?![\\p{L}\\p{N}])";
  }

  /** The text with an ellipsis for each detail. */
  String drawn(String text) {
    Matcher details = hidden.matcher(text);
    return VEILED.matcher(details.replaceAll("…")).replaceAll("…").strip();
  }

  /** Whether a text is nothing but words written like a name. Rather one question less. */
  static boolean isName(String text) {
    return NAME.matcher(text.strip()).matches();
  }
}
