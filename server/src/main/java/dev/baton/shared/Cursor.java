package dev.baton.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page of a list begins that is ordered newest first: after an instant, and a key
 * among those of the same instant. Opaque to clients.
 */
public record Cursor(Instant at, String key) {
  /** Before everything. */
  public static final Cursor TOP = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), "");

  /** The cursor a client sent; the top when it sent none, or none of ours. */
  public static Cursor parse(@Nullable String text) {
    if (text == null || text.length() > 200) {
      return TOP;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int space = plain.indexOf(' ');
      return space < 0
          ? TOP
          : new Cursor(Instant.parse(plain.substring(0, space)), plain.substring(space + 1));
    } catch (IllegalArgumentException | DateTimeException foreign) {
      return TOP;
    }
  }

  /** As a client gets it. */
  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + " " + key).getBytes(StandardCharsets.UTF_8));
  }
}
