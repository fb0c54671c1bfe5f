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
   * @throws Unreadable when they only begin like one, or it is larger than any camera's
   */
  public static Picture read(PictureType type, byte[] given) {
    Bytes bytes = new Bytes(given);
    Dimensions dimensions =
        switch (type) {
          case JPEG -> Jpeg.dimensions(bytes);
          case PNG -> Png.dimensions(bytes);
          case WEBP -> Webp.dimensions(bytes);
          case GIF -> new Dimensions(bytes.u16le(6), bytes.u16le(8));
          case HEIC -> Heic.dimensions(bytes);
        };
    if (!dimensions.sane()) {
      throw new Unreadable("too many pixels");
    }
    return new Picture(
        type,
        switch (type) {
          case JPEG -> Jpeg.bare(bytes);
          case PNG -> Png.bare(bytes);
          case WEBP -> Webp.bare(bytes);
          case GIF -> given;
          case HEIC -> Heic.bare(bytes);
        });
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
