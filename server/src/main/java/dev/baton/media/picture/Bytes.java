package dev.baton.media.picture;

import java.nio.charset.StandardCharsets;

/** Numbers and names in a picture's bytes; whatever is past the end is {@link Unreadable}. */
final class Bytes {
  private final byte[] all;

  Bytes(byte[] all) {
    this.all = all;
  }

  byte[] all() {
    return all;
  }

  int length() {
    return all.length;
  }

  int u8(int at) {
    check(at, 1);
    return all[at] & 0xff;
  }

  int u16(int at) {
    return u8(at) << 8 | u8(at + 1);
  }

  int u16le(int at) {
    return u8(at + 1) << 8 | u8(at);
  }

  int u24le(int at) {
    return u8(at + 2) << 16 | u16le(at);
  }

  long u32(int at) {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  long u32le(int at) {
    return (long) u16le(at + 2) << 16 | u16le(at);
  }

  String name(int at, int length) {
    check(at, length);
    return new String(all, at, length, StandardCharsets.ISO_8859_1);
  }

  /** A length read from the bytes that must fit between here and the end. */
  int fitting(long length, int at) {
    if (length < 0 || length > all.length - (long) at) {
      throw new Unreadable("cut short");
    }
    return (int) length;
  }

  private void check(int at, int length) {
    if (at < 0 || length < 0 || at > all.length - length) {
      throw new Unreadable("cut short");
    }
  }
}
