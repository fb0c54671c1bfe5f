package dev.baton.understanding.provider;

import dev.baton.shared.http.Bounds;
import dev.baton.shared.http.HttpCall;
import dev.baton.shared.http.HttpResult;
import dev.baton.shared.http.HttpResult.Why;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.understanding.model.LanguageModel.Outcome;
import dev.baton.understanding.model.ModelFailure;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** HTTP for language models that merchants chose: through the guard of outbound calls. */
final class GuardedHttp implements HttpClient {
  private static final int LARGEST = 256 * 1024;
  private static final int OK = 200;
  private static final int FIRST_ERROR = 300;
  private static final Set<String> OURS = Set.of("content-type", "content-length", "host");

  private final OutboundHttp outbound;
  private final Bounds bounds;

  GuardedHttp(OutboundHttp outbound, Duration limit) {
    this.outbound = outbound;
    this.bounds = new Bounds(limit, LARGEST);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    return switch (outbound.send(call(request))) {
      case HttpResult.Answer answer -> read(answer);
      case HttpResult.NotSent(Why why) -> throw failure(why);
      case HttpResult.Lost(Why why) -> throw failure(why);
    };
  }

  private static SuccessfulHttpResponse read(HttpResult.Answer answer) {
    if (answer.status() < OK || answer.status() >= FIRST_ERROR) {
      throw new HttpException(answer.status(), "");
    }
    if (!answer.whole()) {
      throw new ModelFailure(Outcome.UNREADABLE);
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(answer.status())
        .headers(answer.headers())
        .body(new String(answer.body(), StandardCharsets.UTF_8))
        .build();
  }

  private HttpCall call(HttpRequest request) {
    HttpCall call = HttpCall.of(request.method().name(), URI.create(request.url())).within(bounds);
    for (var header : request.headers().entrySet()) {
      if (!OURS.contains(header.getKey().toLowerCase(Locale.ROOT))) {
        for (String value : header.getValue()) {
          call = call.header(header.getKey(), value);
        }
      }
    }
    String body = request.body();
    return body == null
        ? call
        : call.body("application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private static ModelFailure failure(Why why) {
    return new ModelFailure(
        switch (why) {
          case TIME_OUT, INTERRUPTED -> Outcome.TIMED_OUT;
          case BUSY -> Outcome.BUSY;
          case REFUSED_TARGET, UNKNOWN_HOST, NO_CONNECTION, TLS, BROKEN -> Outcome.UNREACHABLE;
        });
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers are taken whole");
  }
}
