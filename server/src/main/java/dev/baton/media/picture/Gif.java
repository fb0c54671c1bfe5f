package dev.baton.media.picture;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** A GIF picture, block by block. */
final class Gif {
  private static final int EXTENSION = 0x21;
  private static final int IMAGE = 0x2C;
  private static final int END = 0x3B;
  private static final int COMMENT = 0xFE;
  private static final int APPLICATION = 0xFF;
  private static final int HEAD = 13;

  /** Applications whose blocks say how often it moves; others hold notes. */
  private static final Set<String> MOVES = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

  private Gif() {}

  static Dimensions dimensions(Bytes bytes) {
    return new Dimensions(bytes.u16le(6), bytes.u16le(8));
  }

  /** The picture without comments, notes, and whatever stands behind its end. */
  static byte[] bare(Bytes bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length());
    int at = HEAD + colours(bytes.u8(10));
    bytes.fitting(at, 0);
    out.write(bytes.all(), 0, at);
    while (true) {
      int kind = bytes.u8(at);
      if (kind == END) {
        out.write(END);
        return out.toByteArray();
      }
      int next = blocks(bytes, first(bytes, at, kind));
      if (kind == IMAGE || kept(bytes, at)) {
        out.write(bytes.all(), at, next - at);
      }
      at = next;
    }
  }

  private static int first(Bytes bytes, int at, int kind) {
    return switch (kind) {
      case EXTENSION -> at + 2;
      case IMAGE -> at + 11 + colours(bytes.u8(at + 9));
      default -> throw new Unreadable("no block");
    };
  }

  private static boolean kept(Bytes bytes, int at) {
    int label = bytes.u8(at + 1);
    return label != COMMENT
        && (label != APPLICATION
            || (bytes.u8(at + 2) == 11 && MOVES.contains(bytes.name(at + 3, 11))));
  }

  private static int blocks(Bytes bytes, int from) {
    int at = from;
    while (bytes.u8(at) != 0) {
      at += 1 + bytes.u8(at);
    }
    return at + 1;
  }

  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
  }
}
