package dev.baton.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of a running Baton: JSON in, JSON out. Immutable: {@link #as} and {@link #with} make
 * another one.
 */
public final class Http {
  /** The admin API key that exists in every test. */
  public static final String ADMIN_KEY = "bk_test_0123456789abcdef0123456789";

  static final String REQUEST_ID = "X-Test-Request";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String base;
  private final Map<String, String> headers;

  /** A client of the Baton at an address such as {@code http://localhost:8080}. */
  public Http(String base) {
    this(base, Map.of());
  }

  private Http(String base, Map<String, String> headers) {
    this.base = base;
    this.headers = headers;
  }

  /** One answer. Its body is JSON when asked for as JSON. */
  public record Answer(
      int status,
      Map<String, String> headers,
      List<String> setCookies,
      String body,
      String requestId) {

    /** The whole body. */
    public JsonNode json() {
      return JSON.readTree(body);
    }

    /** What stands at a JSON pointer; a missing node when nothing does. */
    public JsonNode at(String pointer) {
      return json().at(pointer);
    }

    /** The text at a JSON pointer; empty when nothing stands there. */
    public String text(String pointer) {
      return at(pointer).asString("");
    }

    /** A header by its lower-case name, or an empty text. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** The same client with another bearer token. */
  public Http as(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** The same client with the admin API key. */
  public Http asAdmin() {
    return as(ADMIN_KEY);
  }

  /** The same client with another header. */
  public Http with(String name, String value) {
    Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, value);
    return new Http(base, more);
  }

  /** The address of the server. */
  public String base() {
    return base;
  }

  /** GET. */
  public Answer get(String path) {
    return call("GET", path, null);
  }

  /** POST of a map, a record or (as it is) a text. */
  public Answer post(String path, Object body) {
    return call("POST", path, body);
  }

  /** PUT of a map, a record or (as it is) a text. */
  public Answer put(String path, Object body) {
    return call("PUT", path, body);
  }

  /** DELETE. */
  public Answer delete(String path) {
    return call("DELETE", path, null);
  }

  /** POST of a text whose length is not told beforehand. */
  public Answer postChunked(String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(
        with("Content-Type", "application/json")
            .request(path)
            .method("POST", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
  }

  /** POST of one file as multipart form data, under the name {@code file}. */
  public Answer upload(String path, String fileName, String contentType, byte[] bytes) {
    String boundary = "b" + UUID.randomUUID();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(boundary, fileName, contentType);
    var body =
        BodyPublishers.concat(
            BodyPublishers.ofString(head),
            BodyPublishers.ofByteArray(bytes),
            BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    return send(
        with("Content-Type", "multipart/form-data; boundary=" + boundary)
            .request(path)
            .method("POST", body));
  }

  /** Any method; the body is sent as JSON unless a Content-Type was chosen. */
  public Answer call(String method, String path, @Nullable Object body) {
    HttpRequest.Builder request = request(path);
    if (body == null) {
      return send(request.method(method, BodyPublishers.noBody()));
    }
    if (!headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    return switch (body) {
      case byte[] bytes -> send(request.method(method, BodyPublishers.ofByteArray(bytes)));
      case String text -> send(request.method(method, BodyPublishers.ofString(text)));
      default ->
          send(request.method(method, BodyPublishers.ofString(JSON.writeValueAsString(body))));
    };
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    headers.forEach(request::header);
    return request;
  }

  private static Answer send(HttpRequest.Builder request) {
    String id = UUID.randomUUID().toString();
    try {
      HttpResponse<String> response =
          CLIENT.send(request.header(REQUEST_ID, id).build(), BodyHandlers.ofString());
      Map<String, String> headers = new TreeMap<>();
      response.headers().map().forEach((name, all) -> headers.put(name, all.getFirst()));
      return new Answer(
          response.statusCode(),
          headers,
          response.headers().allValues("set-cookie"),
          response.body(),
          id);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
