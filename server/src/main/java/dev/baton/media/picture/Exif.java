package dev.baton.media.picture;

import java.nio.charset.StandardCharsets;

/** The only thing of a picture's Exif data that is kept: how it must be turned. */
final class Exif {
  private static final int ORIENTATION = 0x0112;
  private static final int MOST_ENTRIES = 200;

  /** Upright: nothing to keep. */
  static final int UPRIGHT = 1;

  private Exif() {}

  /** The orientation in a TIFF block that begins here, 1 to 8; upright when it says none. */
  static int orientation(Bytes bytes, int tiff, int end) {
    try {
      boolean little = bytes.name(tiff, 2).equals("II");
      long first = little ? bytes.u32le(tiff + 4) : bytes.u32(tiff + 4);
      if (first > end - tiff) {
        return UPRIGHT;
      }
      int directory = tiff + (int) first;
      int count = little ? bytes.u16le(directory) : bytes.u16(directory);
      for (int i = 0; i < Math.min(count, MOST_ENTRIES); i++) {
        int entry = directory + 2 + 12 * i;
        int tag = little ? bytes.u16le(entry) : bytes.u16(entry);
        if (tag == ORIENTATION) {
          int value = little ? bytes.u16le(entry + 8) : bytes.u16(entry + 8);
          return value >= 1 && value <= 8 ? value : UPRIGHT;
        }
      }
      return UPRIGHT;
    } catch (Unreadable broken) {
      return UPRIGHT;
    }
  }

  /** A TIFF block that says nothing but the orientation. */
  static byte[] only(int orientation) {
    byte[] tiff = new byte[26];
    System.arraycopy("MM\0*".getBytes(StandardCharsets.ISO_8859_1), 0, tiff, 0, 4);
    tiff[7] = 8;
    tiff[9] = 1;
    tiff[10] = 1;
    tiff[11] = 0x12;
    tiff[13] = 3;
    tiff[17] = 1;
    tiff[19] = (byte) orientation;
    return tiff;
  }
}
