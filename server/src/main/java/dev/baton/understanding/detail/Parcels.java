package dev.baton.understanding.detail;

import java.util.Locale;

/** Tells numbers of parcels by their shape. */
final class Parcels {
  private static final int FEWEST = 12;
  private static final int FEWEST_DIGITS = 9;
  private static final int UPS = 18;

  private Parcels() {}

  /** UPS's shape, or more digits in one run of letters and digits than shops use. */
  static boolean isNumber(String text) {
    String value = text.toUpperCase(Locale.ROOT);
    long digits = value.chars().filter(Character::isDigit).count();
    boolean plain = value.chars().allMatch(Character::isLetterOrDigit);
    return (value.startsWith("1Z") && value.length() == UPS)
        || (plain && value.length() >= FEWEST && digits >= FEWEST_DIGITS);
  }
}
