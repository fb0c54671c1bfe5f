package dev.baton.support.answers;

import dev.baton.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a question that matter: without small words, endings, addresses and numbers; words
 * of one meaning as one, country names as {@code COUNTRY:no}.
 */
public final class Words {
  static final String COUNTRY = "COUNTRY";
  static final String NAMED_COUNTRY = "COUNTRY:";
  private static final int LONGEST_READ = 1_000;
  private static final int LONGEST_PHRASE = 4;

  private static final Map<String, Set<String>> SMALL = smallWords();
  private static final Map<String, String> MEANING = meanings();

  private Words() {}

  /** The words of a text that matter, in their order. */
  public static Set<String> of(String text, Language language) {
    Set<String> small = SMALL.getOrDefault(language.code(), Set.of());
    List<String> all = all(text);
    Set<String> words = new LinkedHashSet<>();
    for (int i = 0; i < all.size(); ) {
      int length = Math.min(LONGEST_PHRASE, all.size() - i);
      while (length > 1 && !MEANING.containsKey(phrase(all, i, length))) {
        length--;
      }
      String phrase = phrase(all, i, length);
      i += length;
      String meaning = MEANING.get(phrase);
      if (meaning != null) {
        words.add(meaning);
      } else if (!small.contains(phrase)) {
        String stem = stem(phrase);
        words.add(MEANING.getOrDefault(stem, stem));
      }
    }
    return words;
  }

  private static String phrase(List<String> words, int from, int length) {
    return String.join(" ", words.subList(from, from + length));
  }

  private static List<String> all(String text) {
    String some = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
    String plain = plain(some).replaceAll("\\S+@\\S+|https?://\\S+", " ");
    return Arrays.stream(
            plain.replaceAll("['’]s\\b", "").replaceAll("['’]", "").split("[^\\p{L}]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "");
  }

  private static String stem(String word) {
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) {
      return word.substring(0, word.length() - 1);
    }
    return word;
  }

  private static Map<String, Set<String>> smallWords() {
    Map<String, Set<String>> words = new HashMap<>();
    for (String line : lines("stopwords.txt")) {
      String[] parts = line.split(":", 2);
      words.put(parts[0].strip(), Set.copyOf(new LinkedHashSet<>(all(parts[1]))));
    }
    return words;
  }

  private static Map<String, String> meanings() {
    Map<String, String> meanings = new HashMap<>();
    for (String line : lines("synonyms.txt")) {
      String[] parts = line.split(":", 2);
      for (String word : parts[1].split(",", -1)) {
        String spelled = String.join(" ", all(word));
        meanings.put(spelled, parts[0].strip());
        meanings.putIfAbsent(stem(spelled), parts[0].strip());
      }
    }
    countries(meanings);
    return meanings;
  }

  private static void countries(Map<String, String> meanings) {
    for (String code : Locale.getISOCountries()) {
      String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
      String token = NAMED_COUNTRY + code.toLowerCase(Locale.ROOT);
      meanings.putIfAbsent(String.join(" ", all(name)), token);
    }
    Map.of("usa", "us", "america", "us", "uk", "gb", "england", "gb", "britain", "gb")
        .forEach((name, code) -> meanings.put(name, NAMED_COUNTRY + code));
    meanings.put("great britain", NAMED_COUNTRY + "gb");
    meanings.put("scotland", NAMED_COUNTRY + "gb");
    meanings.put("holland", NAMED_COUNTRY + "nl");
    meanings.put("czech republic", NAMED_COUNTRY + "cz");
  }

  private static List<String> lines(String file) {
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      List<String> lines = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(lines::add);
      return lines;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
