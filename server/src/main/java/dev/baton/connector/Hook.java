package dev.baton.connector;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request that came to a connection's hook, as it came. */
public final class Hook {
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final byte[] body;

  /** A request with these headers, by name in whatever case. */
  public Hook(Map<String, String> headers, byte[] body) {
    this.headers.putAll(headers);
    this.body = body.clone();
  }

  /** All headers. */
  public Map<String, String> headers() {
    return Collections.unmodifiableMap(headers);
  }

  /** A header that is there and not empty. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
  }

  /** The bytes of the body. */
  public byte[] body() {
    return body.clone();
  }

  /** The body as text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
