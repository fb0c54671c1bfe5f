package dev.baton.understanding.detail;

/** Tells dates written with hyphens: "2026-11-24", "24-11-2026". */
final class Dates {
  private static final int PARTS = 3;
  private static final int DAYS = 31;

  private Dates() {}

  static boolean isDate(String text) {
    String[] parts = text.split("-", -1);
    if (parts.length != PARTS) {
      return false;
    }
    boolean yearFirst = isYear(parts[0]);
    boolean yearLast = isYear(parts[2]) || parts[2].length() == 2;
    return isDay(parts[1]) && ((yearFirst && isDay(parts[2])) || (yearLast && isDay(parts[0])));
  }

  private static boolean isYear(String part) {
    return part.matches("(19|20)[0-9]{2}");
  }

  private static boolean isDay(String part) {
    return part.matches("[0-9]{1,2}") && Integer.parseInt(part) <= DAYS;
  }
}
