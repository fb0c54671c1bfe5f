package dev.baton.delivery;

import dev.baton.connector.Access;
import dev.baton.connector.Addition;
import dev.baton.connector.Capabilities;
import dev.baton.connector.Check;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.Setting;
import dev.baton.ticket.Format;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A connector for {@link ChaosHelpdesk} that sends no idempotency key, so that only looking things
 * up keeps them from coming twice. There only when a Baton is started for chaos.
 */
@Component
@Profile("chaos")
class ChaosConnector implements HelpdeskConnector {
  static final String TYPE = "chaos";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration SETTLES = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String title() {
    return "Chaos";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        new Capabilities.Once(false, true, true, SETTLES, "It is looked up.", ""),
        Set.of(Capabilities.Separate.NOTE),
        Capabilities.Photos.upTo(0, 0),
        new Capabilities.Body(Format.TEXT, 10_000),
        Set.of());
  }

  @Override
  public List<Setting> settings() {
    return List.of(Setting.text("url", "Address"));
  }

  @Override
  public Check check(Access access) {
    return Check.of(List.of(Check.Item.fine("Always")));
  }

  @Override
  public Outcome create(Access access, Draft draft) {
    Map<String, Object> ticket =
        Map.of("external_id", draft.key(), "comment", Map.of("body", draft.ticket().subject()));
    return call(
        access,
        "POST",
        "/api/v2/tickets",
        Map.of("ticket", ticket),
        body -> created(body.path("ticket")));
  }

  @Override
  public LookUp find(Access access, Draft draft) {
    return look(
        access,
        "/api/v2/tickets?external_id=" + draft.key(),
        body -> created(body.path("tickets").path(0)));
  }

  @Override
  public Outcome note(Access access, Draft draft, String ticketId) {
    return comment(access, ticketId, "note " + draft.key());
  }

  @Override
  public LookUp findNote(Access access, Draft draft, String ticketId) {
    return findComment(access, ticketId, "note " + draft.key());
  }

  @Override
  public Outcome append(Access access, Addition addition) {
    return comment(access, addition.ticketId(), "follow-up " + addition.key());
  }

  @Override
  public LookUp findAddition(Access access, Addition addition) {
    return findComment(access, addition.ticketId(), "follow-up " + addition.key());
  }

  @Override
  public @Nullable String agentUrl(Access access, String ticketId) {
    return null;
  }

  private Outcome comment(Access access, String ticketId, String text) {
    return call(
        access,
        "PUT",
        "/api/v2/tickets/" + ticketId,
        Map.of("ticket", Map.of("comment", Map.of("body", text))),
        body -> created(body.path("ticket")));
  }

  private LookUp findComment(Access access, String ticketId, String text) {
    return look(
        access,
        "/api/v2/tickets/" + ticketId + "/comments",
        body -> {
          for (JsonNode comment : body.path("comments")) {
            if (comment.path("body").asString("").equals(text)) {
              return created(comment);
            }
          }
          return null;
        });
  }

  private LookUp look(
      Access access, String path, Function<JsonNode, Outcome.@Nullable Created> read) {
    boolean[] absent = new boolean[1];
    Outcome outcome =
        call(
            access,
            "GET",
            path,
            null,
            body -> {
              Outcome.Created found = read.apply(body);
              absent[0] = found == null;
              return found;
            });
    if (outcome instanceof Outcome.Created(String id, _, _, _, _, _)) {
      return new LookUp.Found(id, null);
    }
    return absent[0] ? new LookUp.NotFound() : new LookUp.Failed(outcome);
  }

  private Outcome call(
      Access access,
      String method,
      String path,
      @Nullable Object body,
      Function<JsonNode, Outcome.@Nullable Created> read) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(access.text("url").orElseThrow() + path))
            .timeout(PATIENCE)
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      int status = response.statusCode();
      if (status == 429 || status == 503) {
        Duration pause =
            response
                .headers()
                .firstValue("Retry-After")
                .map(Long::valueOf)
                .map(Duration::ofSeconds)
                .orElse(null);
        return status == 429
            ? new Outcome.RateLimited(pause, status, "Slow down.")
            : new Outcome.Unavailable(pause, status, "Down.");
      }
      if (status >= 300) {
        return new Outcome.Unknown(status, "Failed.");
      }
      Outcome.Created done = read.apply(JSON.readTree(response.body()));
      return done == null ? new Outcome.Unknown(status, "Nothing in it.") : done;
    } catch (IOException | JacksonException lost) {
      return new Outcome.Unknown(null, "The answer was lost.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Outcome.Unknown(null, "Stopped.");
    }
  }

  private static Outcome.@Nullable Created created(JsonNode made) {
    return made.path("id").isMissingNode()
        ? null
        : Outcome.Created.of(made.path("id").asString(""), null);
  }
}
