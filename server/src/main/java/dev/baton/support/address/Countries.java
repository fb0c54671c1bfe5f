package dev.baton.support.address;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Countries by what they are called, their postcodes and their states. */
final class Countries {
  private static final List<String> LANGUAGES = List.of("en", "es", "fr", "de", "pt", "it", "nl");
  private static final Map<String, String> BY_NAME = new HashMap<>();
  private static final Map<String, Pattern> POSTCODES = new LinkedHashMap<>();
  private static final Map<String, Map<String, String>> REGIONS = new HashMap<>();

  /** Countries whose postcodes look like nobody else's. */
  private static final List<String> DISTINCT = List.of("CA", "GB", "NL", "BR", "PT", "PL", "JP");

  static {
    for (String country : Locale.getISOCountries()) {
      for (String language : LANGUAGES) {
        BY_NAME.put(plain(Locale.of("", country).getDisplayCountry(Locale.of(language))), country);
      }
    }
    for (String line : lines()) {
      String[] words = line.split(" ", 3);
      switch (words[0]) {
        case "name" -> BY_NAME.put(plain(words[2]), words[1]);
        case "postcode" ->
            POSTCODES.put(words[1], Pattern.compile(words[2], Pattern.CASE_INSENSITIVE));
        default -> region(words[0], words[1], words[2]);
      }
    }
  }

  private Countries() {}

  private static void region(String country, String code, String names) {
    Map<String, String> regions = REGIONS.computeIfAbsent(country, _ -> new HashMap<>());
    regions.put(plain(code), code);
    for (String name : names.split(", ", -1)) {
      regions.put(plain(name), code);
    }
  }

  /** The country a text names, in one of the languages Baton speaks. */
  static Optional<String> named(String text) {
    return Optional.ofNullable(BY_NAME.get(plain(text)));
  }

  /** What a country's postcodes look like; empty where it has none, or none are known here. */
  static Optional<Pattern> postcode(String country) {
    return Optional.ofNullable(POSTCODES.get(country));
  }

  /** The countries whose postcodes cannot be mistaken for others'. */
  static List<String> distinct() {
    return DISTINCT;
  }

  /** Whether a country's mail needs the state or province. */
  static boolean needsRegion(@Nullable String country) {
    return "US".equals(country) || "CA".equals(country) || "AU".equals(country);
  }

  /** The code of the state or province a text names, by name or code. */
  static Optional<String> region(String country, String text) {
    return Optional.ofNullable(REGIONS.getOrDefault(country, Map.of()).get(plain(text)));
  }

  /**
   * A state or province at the end of a text.
   *
   * @param before what stands before it
   */
  record Region(String code, String before) {}

  static Optional<Region> regionAtEnd(String country, String text) {
    String[] words = text.split("[ -]+", -1);
    for (int tail = Math.min(4, words.length); tail > 0; tail--) {
      String end = String.join(" ", Arrays.copyOfRange(words, words.length - tail, words.length));
      Optional<String> code = region(country, end);
      if (code.isPresent()) {
        String before = text.substring(0, text.length() - end.length());
        return Optional.of(new Region(code.get(), before.replaceAll("[\\s-]+$", "")));
      }
    }
    return Optional.empty();
  }

  static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  private static List<String> lines() {
    try (InputStream in = Countries.class.getResourceAsStream("countries.txt")) {
      if (in == null) {
        throw new IllegalStateException("countries.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
