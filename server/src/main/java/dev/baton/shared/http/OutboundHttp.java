package dev.baton.shared.http;

import dev.baton.shared.http.HttpResult.Why;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Calls addresses that merchants chose. The address that was checked is the one that is called;
 * redirects are not followed, nothing is repeated, no cookies are kept; time and size have bounds;
 * one host's calls take no connection from another's. Never throws for what the other side does.
 */
@Component
public final class OutboundHttp implements DisposableBean {
  private static final int CALLS_PER_HOST = 32;
  private static final int CALLS = 4_000;
  private static final Timeout CONNECT = Timeout.ofSeconds(10);
  private static final Timeout WAIT_FOR_A_CONNECTION = Timeout.ofSeconds(10);
  private final Targets targets;
  private final CloseableHttpClient client;

  public OutboundHttp(Targets targets) {
    this.targets = targets;
    this.client = client(targets);
  }

  /** Makes the call and waits for its end. Interrupting the thread ends the call. */
  public HttpResult send(HttpCall call) {
    try {
      targets.spelled(call.uri().toString());
    } catch (TargetRefused refused) {
      return new HttpResult.NotSent(Why.REFUSED_TARGET);
    }
    Attempt attempt = new Attempt(call);
    FutureTask<HttpResult> task = new FutureTask<>(() -> attempt.make(client));
    Thread.ofVirtual().name("outbound-call").start(task);
    try {
      return task.get(call.bounds().time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      return attempt.giveUp(Why.TIME_OUT);
    } catch (InterruptedException unwanted) {
      Thread.currentThread().interrupt();
      return attempt.giveUp(Why.INTERRUPTED);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a call to the outside failed inside Baton", failed);
    } finally {
      task.cancel(true);
    }
  }

  @Override
  public void destroy() throws IOException {
    client.close();
  }

  private static CloseableHttpClient client(Targets targets) {
    return HttpClientBuilder.create()
        .setUserAgent("Baton")
        .setConnectionManager(connections(targets))
        .setDefaultRequestConfig(
            RequestConfig.custom().setConnectionRequestTimeout(WAIT_FOR_A_CONNECTION).build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .addExecInterceptorAfter(
            ChainElement.CONNECT.name(),
            "sending",
            (request, scope, chain) -> {
              Attempt.sending(scope.clientContext);
              return chain.proceed(request, scope);
            })
        .evictIdleConnections(TimeValue.ofSeconds(30))
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(Targets targets) {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(
            new SystemDefaultDnsResolver() {
              @Override
              public java.net.InetAddress[] resolve(String host)
                  throws java.net.UnknownHostException {
                return targets.addresses(host);
              }
            })
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom().setMaxHeaderCount(200).setMaxLineLength(32_768).build())
                .build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(CONNECT)
                .setSocketTimeout(Timeout.ofMinutes(2)) // the call's own bounds end it earlier
                .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                .setTimeToLive(TimeValue.ofMinutes(5))
                .build())
        .setMaxConnPerRoute(CALLS_PER_HOST)
        .setMaxConnTotal(CALLS)
        .build();
  }
}
