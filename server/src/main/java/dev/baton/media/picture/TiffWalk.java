package dev.baton.media.picture;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where a TIFF block keeps its entries and values, directory by directory. */
final class TiffWalk {
  private static final Set<Integer> DIRECTORIES = Set.of(0x8769, 0x8825, 0xA005);
  private static final int[] WIDTHS = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
  private static final int MOST = 64;
  private final Bytes bytes;
  private final int tiff;
  private final boolean little;
  private final Map<Integer, Integer> ranges = new TreeMap<>();
  private int directories;

  TiffWalk(Bytes bytes, int tiff, boolean little) {
    this.bytes = bytes;
    this.tiff = tiff;
    this.little = little;
  }

  /** From which byte to which everything stands but the block's own head. */
  Map<Integer, Integer> ranges() {
    try {
      directory(number(tiff + 4));
    } catch (Unreadable broken) {
      return ranges;
    }
    return ranges;
  }

  private void directory(long offset) {
    if (offset == 0 || offset > bytes.length() - (long) tiff - 2 || directories++ > MOST) {
      return;
    }
    int at = tiff + (int) offset;
    int count = little ? bytes.u16le(at) : bytes.u16(at);
    int end = at + 2 + 12 * count;
    if (end + 4 > bytes.length()) {
      return;
    }
    add(at, end);
    for (int i = 0; i < count; i++) {
      entry(at + 2 + 12 * i);
    }
    directory(number(end));
  }

  private void entry(int at) {
    int tag = little ? bytes.u16le(at) : bytes.u16(at);
    int type = little ? bytes.u16le(at + 2) : bytes.u16(at + 2);
    long size = number(at + 4) * (type < WIDTHS.length ? WIDTHS[type] : 0);
    long offset = number(at + 8);
    if (DIRECTORIES.contains(tag)) {
      directory(offset);
    } else if (size > 4 && offset + size <= bytes.length() - (long) tiff) {
      add(tiff + (int) offset, tiff + (int) (offset + size));
    }
  }

  private void add(int from, int to) {
    ranges.merge(from, to, Math::max);
  }

  private long number(int at) {
    return little ? bytes.u32le(at) : bytes.u32(at);
  }
}
