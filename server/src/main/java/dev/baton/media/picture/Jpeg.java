package dev.baton.media.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A JPEG picture, segment by segment. */
final class Jpeg {
  private static final int START_OF_SCAN = 0xDA;
  private static final int END = 0xD9;
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

  private Jpeg() {}

  /** Its dimensions, by its frame header. */
  static Dimensions dimensions(Bytes bytes) {
    int at = 2;
    while (true) {
      int marker = marker(bytes, at);
      if (frame(marker)) {
        return new Dimensions(bytes.u16(at + 7), bytes.u16(at + 5));
      }
      if (marker == END || marker == START_OF_SCAN) {
        return Dimensions.NONE;
      }
      at += 2 + length(bytes, at, marker);
    }
  }

  /** The picture without what it tells of place, time and device, turned as before. */
  static byte[] bare(Bytes bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length());
    out.write(bytes.all(), 0, 2);
    int orientation = orientation(bytes);
    boolean turned = orientation == Exif.UPRIGHT;
    int at = 2;
    while (true) {
      int marker = marker(bytes, at);
      if (marker == END) {
        out.write(bytes.all(), at, 2);
        return out.toByteArray();
      }
      int next = at + 2 + length(bytes, at, marker);
      if (marker == START_OF_SCAN) {
        next = afterScan(bytes, next);
      }
      if (!turned && marker != 0xE0) {
        writeOrientation(out, orientation);
        turned = true;
      }
      if (kept(bytes, at, marker)) {
        out.write(bytes.all(), at, next - at);
      }
      if (next >= bytes.length()) {
        return out.toByteArray();
      }
      at = next;
    }
  }

  private static int orientation(Bytes bytes) {
    int at = 2;
    int marker = marker(bytes, at);
    while (marker != START_OF_SCAN && marker != END) {
      int length = length(bytes, at, marker);
      if (marker == 0xE1 && length >= 16 && bytes.name(at + 4, 6).equals("Exif\0\0")) {
        return Exif.orientation(bytes, at + 10, at + 2 + length);
      }
      at += 2 + length;
      marker = marker(bytes, at);
    }
    return Exif.UPRIGHT;
  }

  private static void writeOrientation(ByteArrayOutputStream out, int orientation) {
    byte[] tiff = Exif.only(orientation);
    int length = 2 + EXIF.length + tiff.length;
    out.write(0xFF);
    out.write(0xE1);
    out.write(length >> 8);
    out.write(length);
    out.writeBytes(EXIF);
    out.writeBytes(tiff);
  }

  /** Everything but comments and application data; colours need JFIF, ICC and Adobe. */
  private static boolean kept(Bytes bytes, int at, int marker) {
    if (marker == 0xE2) {
      return bytes.u16(at + 2) >= 14 && bytes.name(at + 4, 11).equals("ICC_PROFILE");
    }
    boolean application = marker >= 0xE0 && marker <= 0xEF;
    return marker != 0xFE && (!application || marker == 0xE0 || marker == 0xEE);
  }

  private static int afterScan(Bytes bytes, int from) {
    for (int i = from; i + 1 < bytes.length(); i++) {
      int next = bytes.u8(i + 1);
      if (bytes.u8(i) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
        return i;
      }
    }
    return bytes.length();
  }

  private static int marker(Bytes bytes, int at) {
    if (bytes.u8(at) != 0xFF) {
      throw new Unreadable("no marker");
    }
    return bytes.u8(at + 1);
  }

  private static int length(Bytes bytes, int at, int marker) {
    if (marker == 0xFF) {
      return -1;
    }
    if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) {
      return 0;
    }
    int length = bytes.u16(at + 2);
    if (length < 2) {
      throw new Unreadable("empty segment");
    }
    return bytes.fitting(length, at + 2);
  }

  private static boolean frame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }
}
