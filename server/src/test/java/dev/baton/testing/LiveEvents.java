package dev.baton.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page that reads the live stream of a conversation. */
public final class LiveEvents implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Stream<String> lines;
  private final Iterator<String> line;

  private LiveEvents(Stream<String> lines) {
    this.lines = lines;
    this.line = lines.iterator();
  }

  /** Listens at an address, from after an event on. */
  public static LiveEvents of(String address, String token, String lastEventId)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + token)
            .header("Last-Event-ID", lastEventId)
            .build();
    HttpResponse<Stream<String>> response = CLIENT.send(request, BodyHandlers.ofLines());
    if (response.statusCode() != 200) {
      throw new AssertionError("no stream: " + response.statusCode());
    }
    return new LiveEvents(response.body());
  }

  /** The next event of this kind; others are passed over. */
  public JsonNode next(String kind) {
    while (true) {
      List<String> event = new ArrayList<>();
      for (String text = line.next(); !text.isEmpty(); text = line.next()) {
        event.add(text);
      }
      if (event.contains("event:" + kind)) {
        return event.stream()
            .filter(text -> text.startsWith("data:"))
            .findFirst()
            .map(text -> JSON.readTree(text.substring(5)))
            .orElseThrow();
      }
    }
  }

  @Override
  public void close() {
    lines.close();
  }
}
