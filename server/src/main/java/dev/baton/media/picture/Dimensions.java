package dev.baton.media.picture;

/** A picture's width and height in pixels, as its header says. */
record Dimensions(long width, long height) {
  /** Of a picture without any pixels, which harms nobody. */
  static final Dimensions NONE = new Dimensions(1, 1);

  private static final long LONGEST_SIDE = 30_000;
  private static final long MOST_PIXELS = 64_000_000;

  /** Whether a program that shows it would come to no harm. */
  boolean sane() {
    return width > 0
        && height > 0
        && width <= LONGEST_SIDE
        && height <= LONGEST_SIDE
        && width * height <= MOST_PIXELS;
  }
}
