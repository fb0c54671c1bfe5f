package dev.baton.media.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests, made here: a camera's metadata put into real ones. */
public final class Pictures {
  private static final String SECRET = "GPS 40.7128 N 74.0060 W";

  private Pictures() {}

  /** What must not be found in a stored picture. */
  public static String secret() {
    return SECRET;
  }

  /** A small picture without metadata. */
  public static byte[] plain(String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      BufferedImage image = new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB);
      image.setRGB(1, 1, 0xff8800);
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A picture with something in every corner. */
  static byte[] large(String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
      for (int i = 0; i < 600 * 400; i++) {
        image.setRGB(i % 600, i / 600, i * 2_654_435);
      }
      ImageIO.write(image, format, out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A GIF with a comment. */
  static byte[] notedGif() {
    byte[] plain = plain("gif");
    int end = plain.length - 1;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, end);
    out.writeBytes(new byte[] {0x21, (byte) 0xfe, (byte) SECRET.length()});
    out.writeBytes(latin(SECRET));
    out.write(0);
    out.write(plain, end, 1);
    return out.toByteArray();
  }

  /** A JPEG as a phone writes it: turned, with a place, a comment, and a film behind its end. */
  public static byte[] phoneJpeg(int orientation) {
    byte[] plain = plain("jpg");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 2);
    segment(out, 0xE1, concat(latin("Exif\0\0"), tiff(orientation)));
    segment(out, 0xE1, latin("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET));
    segment(out, 0xED, latin("Photoshop 3.0\0" + SECRET));
    segment(out, 0xFE, latin(SECRET));
    out.write(plain, 2, plain.length - 2);
    out.writeBytes(latin("....ftypmp42" + SECRET));
    return out.toByteArray();
  }

  /** A PNG with text, time and Exif. */
  public static byte[] phonePng(int orientation) {
    byte[] plain = plain("png");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(plain, 0, 33);
    chunk(out, "eXIf", tiff(orientation));
    chunk(out, "tEXt", latin("Comment\0" + SECRET));
    chunk(out, "iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0" + SECRET));
    out.write(plain, 33, plain.length - 33);
    out.writeBytes(latin(SECRET));
    return out.toByteArray();
  }

  /** A WebP (its picture data is none a decoder would like) with Exif and XMP. */
  public static byte[] phoneWebp(int orientation) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(latin("WEBP"));
    riff(body, "VP8X", new byte[] {0x0C, 0, 0, 0, 7, 0, 0, 5, 0, 0});
    riff(body, "VP8L", new byte[] {0x2f, 7, 0x40, 1, 0, 1, 2, 3});
    riff(body, "EXIF", tiff(orientation));
    riff(body, "XMP ", latin("<x:xmpmeta>" + SECRET));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    riff(out, "RIFF", body.toByteArray());
    return out.toByteArray();
  }

  /** The skeleton of a HEIC with Exif and XMP in its data. */
  public static byte[] phoneHeic() {
    ByteArrayOutputStream ispe = new ByteArrayOutputStream();
    ispe.writeBytes(new byte[] {0, 0, 0, 0, 0, 0, 0x0f, (byte) 0xc0, 0, 0, 0x0b, (byte) 0xd0});
    byte[] ipco = box("ipco", box("ispe", ispe.toByteArray()));
    byte[] meta = box("meta", concat(new byte[4], box("iprp", ipco)));
    byte[] exif = concat(latin("Exif\0\0"), tiff(6));
    byte[] data = box("mdat", concat(exif, latin("<x:xmpmeta>" + SECRET + "</x:xmpmeta>")));
    return concat(concat(box("ftyp", latin("heic\0\0\0\0mif1heic")), meta), data);
  }

  /** A PNG that says it is as large as a town. */
  public static byte[] bomb() {
    byte[] png = plain("png");
    png[16] = 0x00;
    png[17] = 0x01;
    png[20] = 0x00;
    png[21] = 0x01;
    return png;
  }

  /** A TIFF block with an orientation, a GPS directory and the secret as text. */
  static byte[] tiff(int orientation) {
    byte[] secret = latin(SECRET);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(latin("II*\0"));
    number(out, 8, 4);
    number(out, 3, 2);
    entry(out, 0x0112, 3, 1, orientation);
    entry(out, 0x010F, 2, secret.length, 50);
    entry(out, 0x8825, 4, 1, 50 + secret.length);
    number(out, 0, 4);
    out.writeBytes(secret);
    number(out, 1, 2);
    entry(out, 0x0002, 2, secret.length, 50);
    number(out, 0, 4);
    return out.toByteArray();
  }

  private static void entry(ByteArrayOutputStream out, int tag, int type, int count, int value) {
    number(out, tag, 2);
    number(out, type, 2);
    number(out, count, 4);
    number(out, value, 4);
  }

  private static void number(ByteArrayOutputStream out, int value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write(value >> (8 * i));
    }
  }

  private static void segment(ByteArrayOutputStream out, int marker, byte[] data) {
    out.write(0xFF);
    out.write(marker);
    out.write((data.length + 2) >> 8);
    out.write(data.length + 2);
    out.writeBytes(data);
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    CRC32 sum = new CRC32();
    sum.update(latin(type));
    sum.update(data);
    big(out, data.length);
    out.writeBytes(latin(type));
    out.writeBytes(data);
    big(out, sum.getValue());
  }

  private static void big(ByteArrayOutputStream out, long value) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write((int) (value >> shift));
    }
  }

  private static void riff(ByteArrayOutputStream out, String type, byte[] data) {
    out.writeBytes(latin(type));
    number(out, data.length, 4);
    out.writeBytes(data);
    if (data.length % 2 == 1) {
      out.write(0);
    }
  }

  private static byte[] box(String type, byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    big(out, data.length + 8L);
    out.writeBytes(latin(type));
    out.writeBytes(data);
    return out.toByteArray();
  }

  private static byte[] concat(byte[] one, byte[] other) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(one);
    out.writeBytes(other);
    return out.toByteArray();
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
