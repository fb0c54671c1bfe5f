package dev.baton.understanding.grammar;

import java.text.Normalizer;

/** Takes out of a message what nobody sees, and brings look-alike characters to one form. */
final class Cleaner {

  private Cleaner() {}

  static String clean(String raw) {
    String usual = Normalizer.normalize(raw, Normalizer.Form.NFKC);
    StringBuilder seen = new StringBuilder(usual.length());
    for (int i = 0; i < usual.length(); i++) {
      char c = usual.charAt(i);
      if (isSpace(c)) {
        seen.append(c == '\n' || c == '\r' ? '\n' : ' ');
      } else if (!isUnseen(c)) {
        seen.append(usual(c));
      }
    }
    return seen.toString().strip();
  }

  private static char usual(char c) {
    return switch (c) {
      case '‘', '’', 'ʼ', '´', '`', '′' -> '\'';
      case '“', '”', '„', '«', '»' -> '"';
      case '‐', '‑', '‒', '−' -> '-';
      default -> c;
    };
  }

  private static boolean isSpace(char c) {
    return c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
  }

  /** Control and format characters, variation selectors, lone halves of surrogate pairs aside. */
  private static boolean isUnseen(char c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0x115F
        || c == 0x3164;
  }
}
