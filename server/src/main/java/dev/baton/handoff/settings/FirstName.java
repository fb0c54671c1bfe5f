package dev.baton.handoff.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a wrap-up addresses a shopper: "Jane" for "Dr. Jane Doe", "Mrs. Doe" for "Mrs. Doe". */
public final class FirstName {
  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "prof",
          "sir",
          "herr",
          "frau",
          "mme",
          "mlle",
          "monsieur",
          "madame",
          "sr",
          "sra",
          "srta",
          "señor",
          "señora",
          "senhor",
          "senhora",
          "dhr",
          "mevr",
          "mevrouw",
          "meneer",
          "sig",
          "sig.ra",
          "signor",
          "signora");

  private FirstName() {}

  /** The first word that is no title; with the title where only one word follows it. */
  public static Optional<String> of(String name) {
    List<String> words =
        Arrays.stream(name.split("[\\s\\p{Z}]+", -1)).filter(word -> !word.isEmpty()).toList();
    int first = 0;
    while (first < words.size() - 1 && isTitle(words.get(first))) {
      first++;
    }
    boolean familyOnly = first > 0 && first == words.size() - 1;
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(familyOnly ? String.join(" ", words) : words.get(first));
  }

  private static boolean isTitle(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    return TITLES.contains(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain);
  }
}
