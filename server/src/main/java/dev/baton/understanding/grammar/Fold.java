package dev.baton.understanding.grammar;

import java.text.Normalizer;
import java.util.Locale;

/** Makes spellings comparable: lower case, no accents, one form of each Arabic letter. */
public final class Fold {

  private Fold() {}

  /** The folded form of a word. */
  public static String fold(String word) {
    String plain = word.toLowerCase(Locale.ROOT);
    if (isAscii(plain)) {
      return plain;
    }
    String parts = Normalizer.normalize(plain, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      append(folded, parts.charAt(i));
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder folded, char c) {
    boolean accent =
        (c >= 0x0300 && c <= 0x036F)
            || (c >= 0x0591 && c <= 0x05C7)
            || (c >= 0x064B && c <= 0x065F)
            || c == 0x0640
            || c == 0x0670;
    if (accent) {
      return;
    }
    switch (c) {
      case 'ß' -> folded.append("ss");
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'ı' -> folded.append('i');
      case 'đ', 'ð' -> folded.append('d');
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'أ', 'إ', 'آ', 'ٱ' -> folded.append('ا');
      case 'ى' -> folded.append('ي');
      case 'ة' -> folded.append('ه');
      case 'ё' -> folded.append('е');
      default -> folded.append(c);
    }
  }
}
