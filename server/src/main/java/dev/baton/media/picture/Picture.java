package dev.baton.media.picture;

/**
 * A picture as it is kept: of a known kind, of a size that harms nobody, without what it told of
 * place, time and device.
 */
public final class Picture {
  private final PictureType type;
  private final byte[] bytes;

  private Picture(PictureType type, byte[] bytes) {
    this.type = type;
    this.bytes = bytes;
  }

  /**
   * The picture in these bytes.
   *
   * @throws Unreadable when they only begin like one, cannot be drawn, or have more pixels than a
   *     phone's camera
   */
  public static Picture read(PictureType type, byte[] given) {
    Bytes bytes = new Bytes(given);
    Dimensions dimensions =
        switch (type) {
          case JPEG -> Jpeg.dimensions(bytes);
          case PNG -> Png.dimensions(bytes);
          case WEBP -> Webp.dimensions(bytes);
          case GIF -> Gif.dimensions(bytes);
          case HEIC -> Heic.dimensions(bytes);
        };
    if (!dimensions.sane()) {
      throw new Unreadable("too many pixels");
    }
    byte[] bare =
        switch (type) {
          case JPEG -> Jpeg.bare(bytes);
          case PNG -> Png.bare(bytes);
          case WEBP -> Webp.bare(bytes);
          case GIF -> Gif.bare(bytes);
          case HEIC -> Heic.bare(bytes);
        };
    Drawing.of(type, bare);
    return new Picture(type, bare);
  }

  /** Its kind. */
  public PictureType type() {
    return type;
  }

  /** Its bytes. */
  public byte[] bytes() {
    return bytes;
  }
}
