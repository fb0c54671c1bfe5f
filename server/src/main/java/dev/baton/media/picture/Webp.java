package dev.baton.media.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A WebP picture, chunk by chunk. */
final class Webp {
  private static final int EXIF_FLAG = 0x08;
  private static final int XMP_FLAG = 0x04;

  private Webp() {}

  static Dimensions dimensions(Bytes bytes) {
    return switch (bytes.name(12, 4)) {
      case "VP8X" -> new Dimensions(bytes.u24le(24) + 1L, bytes.u24le(27) + 1L);
      case "VP8 " -> new Dimensions(bytes.u16le(26) & 0x3fff, bytes.u16le(28) & 0x3fff);
      case "VP8L" -> {
        long packed = bytes.u32le(21);
        yield new Dimensions((packed & 0x3fff) + 1, ((packed >> 14) & 0x3fff) + 1);
      }
      default -> throw new Unreadable("no picture");
    };
  }

  /** The picture without what it tells of place, time and device, turned as before. */
  static byte[] bare(Bytes bytes) {
    int end = 8 + bytes.fitting(bytes.u32le(4), 8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length());
    out.write(bytes.all(), 0, 12);
    int flags = -1;
    int orientation = Exif.UPRIGHT;
    int at = 12;
    while (at < end) {
      String type = bytes.name(at, 4);
      int length = bytes.fitting(bytes.u32le(at + 4), at + 8);
      int next = Math.min(end, at + 8 + length + (length & 1));
      if (type.equals("EXIF")) {
        orientation = orientation(bytes, at + 8, at + 8 + length);
      } else if (!type.equals("XMP ")) {
        flags = type.equals("VP8X") ? out.size() + 8 : flags;
        out.write(bytes.all(), at, next - at);
      }
      at = next;
    }
    if (orientation != Exif.UPRIGHT) {
      writeOrientation(out, orientation);
    }
    return finished(out.toByteArray(), flags, orientation != Exif.UPRIGHT);
  }

  private static int orientation(Bytes bytes, int from, int to) {
    boolean named = to - from > 6 && bytes.name(from, 6).equals("Exif\0\0");
    return Exif.orientation(bytes, named ? from + 6 : from, to);
  }

  private static void writeOrientation(ByteArrayOutputStream out, int orientation) {
    byte[] tiff = Exif.only(orientation);
    out.writeBytes("EXIF".getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(new byte[] {(byte) tiff.length, 0, 0, 0});
    out.writeBytes(tiff);
  }

  private static byte[] finished(byte[] riff, int flags, boolean turned) {
    int size = riff.length - 8;
    for (int i = 0; i < 4; i++) {
      riff[4 + i] = (byte) (size >> (8 * i));
    }
    if (flags >= 0) {
      riff[flags] = (byte) ((riff[flags] & ~(EXIF_FLAG | XMP_FLAG)) | (turned ? EXIF_FLAG : 0));
    }
    return riff;
  }
}
