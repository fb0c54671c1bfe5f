package dev.baton.shared.http;

import dev.baton.shared.http.HttpResult.Answer;
import dev.baton.shared.http.HttpResult.Lost;
import dev.baton.shared.http.HttpResult.NotSent;
import dev.baton.shared.http.HttpResult.Why;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** One call under way. Knows at any moment whether a byte of it may have left. */
final class Attempt {
  private static final String NAME = "baton.attempt";
  private final HttpCall call;
  private final HttpUriRequestBase request;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.PREPARING);

  private enum Stage {
    PREPARING,
    SENDING,
    GIVEN_UP
  }

  Attempt(HttpCall call) {
    this.call = call;
    this.request = new HttpUriRequestBase(call.method(), call.uri());
    call.headers().forEach(header -> request.addHeader(header.name(), header.value()));
    HttpCall.Body body = call.body();
    if (body != null) {
      request.setEntity(
          new ByteArrayEntity(body.bytes(), ContentType.parseLenient(body.contentType())));
    }
  }

  /** The connection stands and the request is about to leave. */
  static void sending(HttpContext context) throws IOException {
    if (context.getAttribute(NAME) instanceof Attempt attempt
        && !attempt.stage.compareAndSet(Stage.PREPARING, Stage.SENDING)) {
      throw new InterruptedIOException("given up before it was sent");
    }
  }

  /** Ends it, whatever it is doing. */
  HttpResult giveUp(Why why) {
    HttpResult result = ended(why);
    request.cancel();
    return result;
  }

  HttpResult make(HttpClient client) {
    HttpClientContext context = HttpClientContext.create();
    context.setAttribute(NAME, this);
    try {
      HttpHost host =
          new HttpHost(call.uri().getScheme(), call.uri().getHost(), call.uri().getPort());
      ClassicHttpResponse response = client.executeOpen(host, request, context);
      Answer answer = answer(response);
      close(response);
      return answer;
    } catch (IOException failed) {
      return ended(why(failed));
    }
  }

  /** The answer was told; how its connection ends changes nothing. */
  private static void close(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException broken) {
      // it is out of the pool either way
    }
  }

  private HttpResult ended(Why why) {
    return stage.compareAndSet(Stage.PREPARING, Stage.GIVEN_UP) || stage.get() == Stage.GIVEN_UP
        ? new NotSent(why)
        : new Lost(why);
  }

  private Answer answer(ClassicHttpResponse response) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Header header : response.getHeaders()) {
      headers
          .computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(header.getValue());
    }
    byte @Nullable [] body = body(response);
    boolean whole = body != null && body.length <= call.bounds().answer();
    if (!whole) {
      request.cancel(); // or closing would read on to the end
    }
    byte[] kept =
        body == null
            ? new byte[0]
            : Arrays.copyOf(body, Math.min(body.length, call.bounds().answer()));
    return new Answer(response.getCode(), headers, kept, whole);
  }

  /** One byte more than allowed when it is too long; null when it broke off. */
  private byte @Nullable [] body(ClassicHttpResponse response) {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new byte[0];
    }
    try {
      @Nullable InputStream content = entity.getContent();
      return content == null ? new byte[0] : content.readNBytes(call.bounds().answer() + 1);
    } catch (IOException brokeOff) {
      return null;
    }
  }

  private Why why(IOException failed) {
    return switch (failed) {
      case TargetRefused _ -> Why.REFUSED_TARGET;
      case UnknownHostException _ -> Why.UNKNOWN_HOST;
      case SSLException _ -> Why.TLS;
      case org.apache.hc.core5.http.ConnectionRequestTimeoutException _ -> Why.BUSY;
      case java.net.ConnectException _ -> Why.NO_CONNECTION;
      case InterruptedIOException _ ->
          stage.get() == Stage.SENDING ? Why.TIME_OUT : Why.NO_CONNECTION;
      default -> stage.get() == Stage.SENDING ? Why.BROKEN : Why.NO_CONNECTION;
    };
  }
}
