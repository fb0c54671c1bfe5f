package dev.baton.understanding.detail;

/** Finds a name in the message as it was typed: curly apostrophes and joiners included. */
public final class AsTyped {
  private AsTyped() {}

  /** The part of a raw text that reads like a cleaned one, or the cleaned one itself. */
  public static String in(String raw, String cleaned) {
    if (cleaned.isEmpty() || raw.contains(cleaned)) {
      return cleaned;
    }
    for (int start = 0; start < raw.length(); start++) {
      int end = isJoiner(raw.charAt(start)) ? -1 : end(raw, start, cleaned);
      if (end > start) {
        return raw.substring(start, end);
      }
    }
    return cleaned;
  }

  private static int end(String raw, int start, String cleaned) {
    int at = start;
    for (int i = 0; i < cleaned.length(); i++) {
      while (at < raw.length() && isJoiner(raw.charAt(at))) {
        at++;
      }
      if (at >= raw.length() || !alike(raw.charAt(at), cleaned.charAt(i))) {
        return -1;
      }
      at++;
    }
    return at;
  }

  /** The characters that join or part letters in Persian, Kurdish and Indian scripts. */
  private static boolean isJoiner(char c) {
    return c == 0x200C || c == 0x200D;
  }

  private static boolean alike(char typed, char cleaned) {
    return typed == cleaned
        || (cleaned == '\'' && "‘’ʼ´`′".indexOf(typed) >= 0)
        || (cleaned == '-' && "‐‑‒−".indexOf(typed) >= 0);
  }
}
