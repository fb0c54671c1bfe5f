package dev.baton.media.picture;

import java.util.regex.Pattern;

/** A file name nobody need fear: no path, nothing invisible, short, with its kind's ending. */
public final class FileName {
  private static final int LONGEST = 80;
  private static final Pattern PATH = Pattern.compile(".*[/\\\\]", Pattern.DOTALL);
  private static final Pattern STRANGE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ._()@+-]+");
  private static final Pattern EDGE = Pattern.compile("^[ ._-]+|[ ._-]+$");

  private FileName() {}

  /** The name as it is kept, from the one the sender gave. */
  public static String of(String given, PictureType type) {
    String tail = given.length() > 1_000 ? given.substring(given.length() - 1_000) : given;
    String plain = STRANGE.matcher(PATH.matcher(tail).replaceFirst("")).replaceAll("_");
    String trimmed = EDGE.matcher(plain).replaceAll("");
    if (trimmed.isEmpty()) {
      trimmed = "photo";
    }
    int length = trimmed.codePointCount(0, trimmed.length());
    if (length > LONGEST) {
      trimmed = trimmed.substring(trimmed.offsetByCodePoints(0, length - LONGEST));
    }
    return type.named(trimmed);
  }
}
