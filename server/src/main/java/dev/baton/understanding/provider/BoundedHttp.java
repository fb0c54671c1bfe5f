package dev.baton.understanding.provider;

import dev.baton.understanding.model.LanguageModel.Outcome;
import dev.baton.understanding.model.ModelFailure;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * HTTP for language models: answers of a quarter of a megabyte at most, no redirects (the key goes
 * nowhere else), and a call that ends, connection and all, when its thread is interrupted.
 */
final class BoundedHttp implements HttpClient {
  private static final int LARGEST = 256 * 1024;
  private static final int OK = 200;
  private static final int FIRST_ERROR = 300;

  private final java.net.http.HttpClient client;
  private final Duration limit;

  private BoundedHttp(Duration limit) {
    this.limit = limit;
    this.client =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
            .connectTimeout(limit)
            .build();
  }

  /** What LangChain4j makes its client of. The limit is ours, whatever it sets. */
  static HttpClientBuilder within(Duration limit) {
    return new OneClient(new BoundedHttp(limit), limit);
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    BodyHandler<byte[]> body = BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST);
    try {
      HttpResponse<byte[]> response = client.send(asJava(request), body);
      int status = response.statusCode();
      if (status < OK || status >= FIRST_ERROR) {
        throw new HttpException(status, "");
      }
      return SuccessfulHttpResponse.builder()
          .statusCode(status)
          .headers(response.headers().map())
          .body(new String(response.body(), StandardCharsets.UTF_8))
          .build();
    } catch (HttpTimeoutException late) {
      throw new ModelFailure(Outcome.TIMED_OUT);
    } catch (IOException broken) {
      throw new ModelFailure(Outcome.UNREACHABLE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ModelFailure(Outcome.TIMED_OUT);
    }
  }

  private java.net.http.HttpRequest asJava(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(limit);
    request.headers().forEach((name, all) -> all.forEach(value -> builder.header(name, value)));
    String body = request.body();
    return builder
        .method(
            request.method().name(),
            body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
        .build();
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("answers are taken whole");
  }
}
