package dev.baton.connector.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A form of text fields and files. The same key and parts give the same bytes. */
public final class Multipart {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final String boundary;

  /**
   * An empty form.
   *
   * @param key our key of what is sent; the parts' boundary is made of it
   */
  public Multipart(String key) {
    boundary =
        "baton-"
            + UUID.nameUUIDFromBytes(("boundary/" + key).getBytes(StandardCharsets.UTF_8))
                .toString();
  }

  /** With one more text field. */
  public Multipart text(String name, String value) {
    return part("form-data; name=\"" + quoted(name) + "\"", null, utf8(value));
  }

  /** With one more file. */
  public Multipart file(String name, String fileName, String contentType, byte[] content) {
    return part(
        "form-data; name=\"" + quoted(name) + "\"; filename=\"" + quoted(fileName) + "\"",
        contentType,
        content);
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream(bytes.size() + 64);
    all.writeBytes(bytes.toByteArray());
    all.writeBytes(utf8("--" + boundary + "--\r\n"));
    return all.toByteArray();
  }

  private Multipart part(
      String disposition, @org.jspecify.annotations.Nullable String contentType, byte[] content) {
    bytes.writeBytes(utf8("--" + boundary + "\r\nContent-Disposition: " + disposition + "\r\n"));
    if (contentType != null) {
      bytes.writeBytes(utf8("Content-Type: " + contentType + "\r\n"));
    }
    bytes.writeBytes(utf8("\r\n"));
    bytes.writeBytes(content);
    bytes.writeBytes(utf8("\r\n"));
    return this;
  }

  /** As browsers write names (HTML standard, multipart/form-data encoding). */
  private static String quoted(String name) {
    return name.replace("\r", "%0D").replace("\n", "%0A").replace("\"", "%22");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
