package dev.baton.connector.http;

import dev.baton.shared.http.HttpCall;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What to ask of a helpdesk: {@code Request.post("/api/v2/tickets/{}/notes", id).json(note)}. The
 * same steps give the same bytes.
 */
public final class Request {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final String method;
  private final StringBuilder path;
  private final List<HttpCall.Header> headers = new ArrayList<>();
  private HttpCall.@Nullable Body body;
  private boolean queried;

  private Request(String method, String template, Object... ids) {
    this.method = method;
    this.path = new StringBuilder();
    int used = 0;
    int at = 0;
    for (int hole = template.indexOf("{}"); hole >= 0; hole = template.indexOf("{}", at)) {
      path.append(template, at, hole).append(encoded(String.valueOf(ids[used++])));
      at = hole + 2;
    }
    path.append(template, at, template.length());
    queried = template.indexOf('?') >= 0;
  }

  /** Reads; each {@code {}} of the path becomes an id. */
  public static Request get(String path, Object... ids) {
    return new Request("GET", path, ids);
  }

  /** Makes something. */
  public static Request post(String path, Object... ids) {
    return new Request("POST", path, ids);
  }

  /** Changes something. */
  public static Request put(String path, Object... ids) {
    return new Request("PUT", path, ids);
  }

  /** With one more parameter in the address. */
  public Request query(String name, String value) {
    path.append(queried ? '&' : '?').append(encoded(name)).append('=').append(encoded(value));
    queried = true;
    return this;
  }

  /** With one more header. */
  public Request header(String name, String value) {
    headers.add(new HttpCall.Header(name, value));
    return this;
  }

  /** With a body of JSON. */
  public Request json(Tree tree) {
    return bytes("application/json", JSON.writeValueAsBytes(tree.members()));
  }

  /** With a form of text fields, as browsers write them. */
  public Request form(Map<String, String> fields) {
    List<String> pairs = new ArrayList<>();
    fields.forEach((name, value) -> pairs.add(encoded(name) + "=" + encoded(value)));
    return bytes(
        "application/x-www-form-urlencoded",
        String.join("&", pairs).getBytes(StandardCharsets.UTF_8));
  }

  /** With a form of text fields and files. */
  public Request multipart(Multipart form) {
    return bytes(form.contentType(), form.bytes());
  }

  /** With these very bytes. */
  public Request bytes(String contentType, byte[] bytes) {
    body = new HttpCall.Body(contentType, bytes);
    return this;
  }

  HttpCall at(URI base) {
    HttpCall call = HttpCall.of(method, URI.create(trimmed(base.toString()) + path));
    for (HttpCall.Header header : headers) {
      call = call.header(header.name(), header.value());
    }
    return body == null ? call : call.body(body.contentType(), body.bytes());
  }

  private static String trimmed(String base) {
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
