package dev.baton.media.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG picture, chunk by chunk. */
final class Png {
  private static final Set<String> DROPPED = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");

  private Png() {}

  static Dimensions dimensions(Bytes bytes) {
    if (!bytes.name(12, 4).equals("IHDR")) {
      throw new Unreadable("no header");
    }
    return new Dimensions(bytes.u32(16), bytes.u32(20));
  }

  /** The picture without what it tells of place, time and device, turned as before. */
  static byte[] bare(Bytes bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length());
    out.write(bytes.all(), 0, 8);
    int at = 8;
    while (true) {
      int length = bytes.fitting(bytes.u32(at), at + 8);
      String type = bytes.name(at + 4, 4);
      int next = at + 12 + length;
      bytes.fitting(4, next - 4);
      if (type.equals("eXIf")) {
        writeOrientation(out, Exif.orientation(bytes, at + 8, at + 8 + length));
      }
      if (!DROPPED.contains(type)) {
        out.write(bytes.all(), at, next - at);
      }
      if (type.equals("IEND")) {
        return out.toByteArray();
      }
      at = next;
    }
  }

  private static void writeOrientation(ByteArrayOutputStream out, int orientation) {
    if (orientation == Exif.UPRIGHT) {
      return;
    }
    byte[] type = "eXIf".getBytes(StandardCharsets.ISO_8859_1);
    byte[] tiff = Exif.only(orientation);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(tiff);
    writeNumber(out, tiff.length);
    out.writeBytes(type);
    out.writeBytes(tiff);
    writeNumber(out, sum.getValue());
  }

  private static void writeNumber(ByteArrayOutputStream out, long number) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write((int) (number >> shift));
    }
  }
}
