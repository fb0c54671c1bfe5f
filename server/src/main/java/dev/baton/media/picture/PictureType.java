package dev.baton.media.picture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A kind of picture, known by its first bytes. */
public enum PictureType {
  JPEG("image/jpeg", "jpg", "jpg jpeg jpe jfif"),
  PNG("image/png", "png", "png"),
  WEBP("image/webp", "webp", "webp"),
  GIF("image/gif", "gif", "gif"),
  HEIC("image/heic", "heic", "heic heif");

  private static final List<String> HEIC_BRANDS =
      List.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");

  private final String contentType;
  private final String ending;
  private final String endings;

  PictureType(String contentType, String ending, String endings) {
    this.contentType = contentType;
    this.ending = ending;
    this.endings = endings;
  }

  /** The kind of these bytes. */
  public static Optional<PictureType> of(byte[] bytes) {
    if (bytes.length < 16) {
      return Optional.empty();
    }
    String head = new String(bytes, 0, 16, StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(PNG);
    }
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return Optional.of(GIF);
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return Optional.of(WEBP);
    }
    return head.startsWith("ftyp", 4) && HEIC_BRANDS.contains(head.substring(8, 12))
        ? Optional.of(HEIC)
        : Optional.empty();
  }

  /** As in {@code image/jpeg}. */
  public String contentType() {
    return contentType;
  }

  /** A name with this kind's ending, unless it has one. */
  String named(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return List.of(endings.split(" ", -1)).contains(last) ? name : name + "." + ending;
  }
}
