package dev.baton.media.picture;

/**
 * A HEIC picture. Its turning is not in its Exif data, so all of that is blanked where it stands;
 * likewise XMP. Nothing moves, so no offset breaks.
 */
final class Heic {
  private static final int DEEPEST = 6;

  private Heic() {}

  /** The largest of the dimensions it declares. */
  static Dimensions dimensions(Bytes bytes) {
    Dimensions[] largest = {new Dimensions(0, 0)};
    walk(bytes, 0, bytes.length(), 0, largest);
    if (largest[0].width() == 0) {
      throw new Unreadable("no dimensions");
    }
    return largest[0];
  }

  static byte[] bare(Bytes bytes) {
    byte[] blanked = bytes.all().clone();
    for (int i = 0; i + 10 < blanked.length; i++) {
      if (bytes.u8(i) == 'E' && bytes.name(i, 6).equals("Exif\0\0") && tiff(bytes, i + 6)) {
        blank(blanked, bytes, i + 6);
      }
    }
    blankBetween(blanked, "<x:xmpmeta", "</x:xmpmeta>");
    return blanked;
  }

  private static boolean tiff(Bytes bytes, int at) {
    String head = bytes.name(at, 4);
    return head.equals("MM\0*") || head.equals("II*\0");
  }

  /** Makes the directory that begins the block empty, and wipes what it pointed to. */
  private static void blank(byte[] blanked, Bytes bytes, int tiff) {
    boolean little = bytes.name(tiff, 2).equals("II");
    TiffWalk walk = new TiffWalk(bytes, tiff, little);
    walk.ranges().forEach((from, to) -> java.util.Arrays.fill(blanked, from, to, (byte) 0));
  }

  private static void blankBetween(byte[] blanked, String begin, String end) {
    String text = new String(blanked, java.nio.charset.StandardCharsets.ISO_8859_1);
    int from = text.indexOf(begin);
    while (from >= 0) {
      int to = text.indexOf(end, from);
      if (to < 0) {
        return;
      }
      java.util.Arrays.fill(blanked, from, to + end.length(), (byte) ' ');
      from = text.indexOf(begin, to);
    }
  }

  private static void walk(Bytes bytes, int from, int to, int depth, Dimensions[] largest) {
    int at = from;
    while (at + 8 <= to && depth < DEEPEST) {
      long size = bytes.u32(at);
      int header = size == 1 ? 16 : 8;
      long whole = size == 1 ? bytes.u32(at + 12) : size == 0 ? to - at : size;
      if (whole < header || whole > to - at) {
        return;
      }
      int end = at + (int) whole;
      switch (bytes.name(at + 4, 4)) {
        case "meta" -> walk(bytes, at + header + 4, end, depth + 1, largest);
        case "iprp", "ipco" -> walk(bytes, at + header, end, depth + 1, largest);
        case "ispe" -> {
          Dimensions found = new Dimensions(bytes.u32(at + 12), bytes.u32(at + 16));
          if (found.width() * found.height() > largest[0].width() * largest[0].height()) {
            largest[0] = found;
          }
        }
        default -> {}
      }
      at = end;
    }
  }
}
