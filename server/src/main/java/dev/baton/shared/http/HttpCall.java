package dev.baton.shared.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call to make. Its text form holds neither headers nor body, and no query.
 *
 * @param body null for none
 */
public record HttpCall(
    String method, URI uri, List<Header> headers, @Nullable Body body, Bounds bounds) {

  public HttpCall {
    headers = List.copyOf(headers);
  }

  /** A header; control characters in its value are left out. */
  public record Header(String name, String value) {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    public Header {
      value = CONTROL.matcher(value).replaceAll("");
    }
  }

  /** What is sent: these very bytes. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Body(String contentType, byte[] bytes) {}

  /** A call without headers and body, for an answer of JSON. */
  public static HttpCall of(String method, URI uri) {
    return new HttpCall(method.toUpperCase(Locale.ROOT), uri, List.of(), null, Bounds.JSON);
  }

  /** With one more header. */
  public HttpCall header(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new HttpCall(method, uri, more, body, bounds);
  }

  /** With this body. */
  public HttpCall body(String contentType, byte[] bytes) {
    return new HttpCall(method, uri, headers, new Body(contentType, bytes), bounds);
  }

  /** Within these bounds. */
  public HttpCall within(Bounds other) {
    return new HttpCall(method, uri, headers, body, other);
  }

  @Override
  public String toString() {
    return method + " " + uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
  }
}
