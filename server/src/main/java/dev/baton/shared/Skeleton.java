package dev.baton.shared;

import java.util.Arrays;

/**
 * A text as a reader sees it: without invisible characters, every digit as ASCII, every space as a
 * space, every dash as a hyphen; and where each character stood in the original.
 */
final class Skeleton {
  private static final int GRAPHEME_JOINER = 0x034F;

  private final StringBuilder text = new StringBuilder();
  private int[] origins;
  private byte[] widths;

  private Skeleton(int length) {
    origins = new int[length];
    widths = new byte[length];
  }

  static Skeleton of(String original) {
    Skeleton skeleton = new Skeleton(original.length());
    int i = 0;
    while (i < original.length()) {
      int code = original.codePointAt(i);
      int width = Character.charCount(code);
      if (!invisible(code)) {
        skeleton.add(plain(code), i, width);
      }
      i += width;
    }
    return skeleton;
  }

  String text() {
    return text.toString();
  }

  int original(int index) {
    return origins[index];
  }

  int widthAt(int index) {
    return widths[index];
  }

  private void add(char plain, int origin, int width) {
    if (text.length() == origins.length) {
      origins = Arrays.copyOf(origins, origins.length * 2);
      widths = Arrays.copyOf(widths, widths.length * 2);
    }
    origins[text.length()] = origin;
    widths[text.length()] = (byte) width;
    text.append(plain);
  }

  private static boolean invisible(int code) {
    int type = Character.getType(code);
    return type == Character.FORMAT
        || type == Character.ENCLOSING_MARK
        || code == GRAPHEME_JOINER
        || (code >= 0xFE00 && code <= 0xFE0F);
  }

  private static char plain(int code) {
    int digit = Character.digit(code, 10);
    if (digit >= 0) {
      return (char) ('0' + digit);
    }
    int type = Character.getType(code);
    if (type == Character.SPACE_SEPARATOR) {
      return ' ';
    }
    if (type == Character.DASH_PUNCTUATION || code == 0x2212) {
      return '-';
    }
    if (code >= 0xFF21 && code <= 0xFF5A) {
      return (char) (code - 0xFF21 + 'A');
    }
    return code > 0xFFFF ? '\uFFFC' : (char) code;
  }
}
