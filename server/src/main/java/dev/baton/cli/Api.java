package dev.baton.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP interface of a running Baton, as a command uses it. */
final class Api implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String base;
  private final @Nullable String token;

  private Api(String base, @Nullable String token) {
    this.base = base.replaceAll("/+$", "");
    this.token = token;
  }

  /** The Baton at an address, by default the one of this machine. */
  static Api at(Options options, Map<String, String> environment) {
    String port = environment.getOrDefault("BATON_PORT", "8080");
    return new Api(options.get("url", "http://localhost:" + port), null);
  }

  /** The same for the holder of a token. */
  Api as(String bearer) {
    return new Api(base, bearer);
  }

  JsonNode get(String path) {
    return call("GET", path, null);
  }

  JsonNode post(String path, Object body) {
    return call("POST", path, body);
  }

  static String encoded(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    client.close();
  }

  /**
   * The answer to a request.
   *
   * @throws Refused in Baton's own words when it refuses, or when there is no Baton
   */
  private JsonNode call(String method, String path, @Nullable Object body) {
    HttpRequest.Builder request;
    try {
      request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    } catch (IllegalArgumentException wrong) {
      throw new Refused(base + " is not an address such as http://localhost:8080.");
    }
    request.header("Content-Type", "application/json");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    request.method(
        method,
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(JSON.writeValueAsString(body)));
    try {
      return read(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException none) {
      throw new Refused("No Baton answers at " + base + ": start one with ./baton run.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refused("Stopped.");
    }
  }

  private static JsonNode read(HttpResponse<String> response) {
    JsonNode answer;
    try {
      answer = JSON.readTree(response.body());
    } catch (JacksonException notJson) {
      answer = JSON.missingNode();
    }
    if (response.statusCode() >= 400) {
      String detail = answer.path("detail").asString("");
      throw new Refused(
          detail.isEmpty() ? "Baton answers with status " + response.statusCode() + "." : detail);
    }
    return answer;
  }
}
