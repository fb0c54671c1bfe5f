package dev.baton.connector.http;

import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.HelpdeskConnectors;
import dev.baton.shared.http.Bounds;
import dev.baton.shared.http.Names;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.shared.http.Targets;
import dev.baton.testing.SettableClock;
import dev.baton.testing.StubServer;
import dev.baton.testing.TestHelpdesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A helpdesk that says what it was told to say at a path, and 404 elsewhere. */
public final class ReplyDesk extends StubServer implements HelpdeskConnectors {
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final HelpdeskConnector connector = new TestHelpdesk();
  private final OutboundHttp outbound = new OutboundHttp(new Targets(true, Names.SYSTEM));

  /**
   * Says this JSON at a path, with or without the number of its page or the fields that are asked
   * for, as in {@code ?page=2} and {@code ?fields=Name}.
   */
  public void says(String path, String json) {
    answers.put(path, json);
  }

  /** A way to call it. */
  public HelpdeskHttp http() {
    return new HelpdeskHttp(outbound, new SettableClock(), Bounds.JSON);
  }

  @Override
  public void close() {
    super.close();
    try {
      outbound.destroy();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  protected Output answer(Request request) {
    String page = request.path() + "?page=" + request.query().getOrDefault("page", "1");
    String fields = request.path() + "?fields=" + request.query().getOrDefault("fields", "");
    String json = answers.getOrDefault(page, answers.get(request.path()));
    json = answers.getOrDefault(fields, json);
    return json == null ? json(404, "{}") : json(200, json);
  }

  @Override
  public Collection<HelpdeskConnector> all() {
    return List.of(connector);
  }

  @Override
  public Optional<HelpdeskConnector> find(String type) {
    return Optional.of(connector);
  }
}
