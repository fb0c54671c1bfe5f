package dev.baton.instruction;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares words as people mean them, and puts findings into words. */
final class Words {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int LONG_ENOUGH_FOR_A_PLURAL = 4;

  private Words() {}

  static Finding noOrder() {
    return new Finding(false, "no order is open to the shopper yet");
  }

  static Finding tagged(String who, List<String> has, List<String> wanted) {
    Optional<String> found =
        wanted.stream().filter(tag -> has.stream().anyMatch(tag::equalsIgnoreCase)).findFirst();
    return found
        .map(tag -> new Finding(true, who + " is tagged “" + tag + "”"))
        .orElseGet(() -> new Finding(false, who + " is not tagged " + or(wanted)));
  }

  /** Whether words stand in a text, in their order; case, accents and plurals aside. */
  static boolean says(String text, String words) {
    String plain = plain(words);
    boolean unspaced = plain.codePoints().anyMatch(Character::isIdeographic);
    return !plain.isBlank()
        && (unspaced
            ? plain(text).replace(" ", "").contains(plain.replace(" ", ""))
            : plain(text).contains(plain));
  }

  static String or(List<String> things) {
    return things.stream().map(thing -> "“" + thing + "”").collect(Collectors.joining(" or "));
  }

  private static String plain(String text) {
    String lower = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    String bare = MARKS.matcher(lower).replaceAll("");
    return Arrays.stream(BETWEEN.split(bare))
        .filter(word -> !word.isEmpty())
        .map(Words::singular)
        .collect(Collectors.joining(" ", " ", " "));
  }

  private static String singular(String word) {
    return word.length() >= LONG_ENOUGH_FOR_A_PLURAL && word.endsWith("s")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
