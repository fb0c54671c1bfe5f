package dev.baton.connector.http;

import dev.baton.shared.Masking;
import dev.baton.ticket.Requester;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps to itself what must not stand in a message: the connection's secrets, the shopper's name
 * and addresses, and whatever looks like one of these. What is left is short.
 */
final class Discretion {
  private static final int LONGEST = 300;
  private static final int SHORTEST_WORD = 3;
  private static final String UNSPOKEN = "•••";
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\d._%+'-]{1,64}+@[\\p{L}\\d.-]{1,253}+");
  private static final Pattern KEY =
      Pattern.compile("(?=[\\w+/=~-]{0,80}\\d)(?=[\\w+/=~-]{0,80}[A-Za-z])[\\w+/=~-]{24,}");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");
  private final List<Pattern> unspoken = new ArrayList<>();

  Discretion(Collection<String> secrets) {
    add(secrets);
  }

  /** Keeps the shopper to itself, too. */
  void about(Requester requester) {
    List<String> words = new ArrayList<>();
    for (String value : new String[] {requester.name(), requester.email(), requester.phone()}) {
      if (value != null) {
        words.add(value);
        words.addAll(List.of(value.split("[\\s@]+", -1)));
      }
    }
    add(words);
  }

  String of(String words) {
    String plain = UNPRINTABLE.matcher(shortened(words, 4_000)).replaceAll(" ").strip();
    for (Pattern pattern : unspoken) {
      plain = pattern.matcher(plain).replaceAll(UNSPOKEN);
    }
    plain = EMAIL.matcher(plain).replaceAll(UNSPOKEN);
    plain = KEY.matcher(Masking.mask(plain)).replaceAll(UNSPOKEN);
    return shortened(plain);
  }

  private void add(Collection<String> words) {
    words.stream()
        .filter(word -> word.length() >= SHORTEST_WORD)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(
            word ->
                Pattern.compile(
                    "(?<![\\p{L}\\d])" + Pattern.quote(word) + "(?![\\p{L}\\d])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
        .forEach(unspoken::add);
  }

  /** As much as a message may hold. */
  static String shortened(String words) {
    return shortened(words, LONGEST);
  }

  private static String shortened(String words, int longest) {
    return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
  }
}
