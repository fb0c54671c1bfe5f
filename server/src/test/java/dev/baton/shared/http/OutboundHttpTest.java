package dev.baton.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.http.HttpResult.Answer;
import dev.baton.shared.http.HttpResult.Lost;
import dev.baton.shared.http.HttpResult.NotSent;
import dev.baton.shared.http.HttpResult.Why;
import dev.baton.testing.Fault;
import dev.baton.testing.StubServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboundHttpTest {
  private static final Bounds SHORT = new Bounds(Duration.ofMillis(500), 100_000);
  private static final Bounds LONG = new Bounds(Duration.ofSeconds(20), 100_000);
  private final OutboundHttp http = new OutboundHttp(new Targets(true, Names.SYSTEM));
  private final Echo server = new Echo();

  /** Says what it was told; on {@code /bomb} more than anybody can hold. */
  private static final class Echo extends StubServer {
    @Override
    protected Output answer(Request request) throws IOException {
      return switch (request.path()) {
        case "/bomb" -> bomb();
        case "/headers" -> of(200, "text/plain", "", "X-Long", "x".repeat(40_000));
        case "/redirect" -> of(302, "text/plain", "", "Location", uri() + "/inside");
        case "/cookie" -> of(200, "text/plain", request.header("cookie"), "Set-Cookie", "a=b");
        default -> of(200, "text/plain", request.text(), "X-Two", "one", "X-Two", "two");
      };
    }

    private static Output bomb() throws IOException {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        byte[] zeros = new byte[1_000_000];
        for (int i = 0; i < 100; i++) {
          gzip.write(zeros);
        }
      }
      return wire -> {
        wire.getOutputStream()
            .write(
                ("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                        + packed.size()
                        + "\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
        packed.writeTo(wire.getOutputStream());
      };
    }
  }

  @AfterEach
  void end() throws IOException {
    server.close();
    http.destroy();
  }

  @Test
  void sendsTheseVeryBytesAndTellsTheAnswer() {
    byte[] body = "{\"ä\": 1}\n".getBytes(StandardCharsets.UTF_8);
    HttpCall call =
        call("POST", "/x?a=b%2Bc").body("application/json", body).header("X-Key", "1\r\nEvil: 2");
    Answer answer = (Answer) http.send(call);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.whole()).isTrue();
    assertThat(answer.headers()).containsEntry("x-two", List.of("one", "two"));
    StubServer.Request came = server.requests().getFirst();
    assertThat(came.query()).containsEntry("a", "b+c");
    assertThat(came.headers()).containsEntry("x-key", "1Evil: 2").doesNotContainKey("evil");
  }

  @Test
  void redirectsAreToldAndCookiesForgotten() {
    assertThat(((Answer) http.send(call("GET", "/redirect"))).status()).isEqualTo(302);
    http.send(call("GET", "/cookie"));
    assertThat(((Answer) http.send(call("GET", "/cookie"))).body()).isEmpty();
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void nothingIsEverSentTwice() {
    for (int status : new int[] {429, 500, 503}) {
      server.nextOfAll(Fault.status(status, "text/plain", "", "Retry-After", "0"));
      assertThat(((Answer) http.send(call("GET", "/x"))).status()).isEqualTo(status);
    }
    server.nextOfAll(Fault.resetBefore());
    assertThat(http.send(call("GET", "/x"))).isEqualTo(new Lost(Why.BROKEN));
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void anAnswerWithoutEndIsCutOff() {
    server.next(Fault.flood());
    Answer answer = (Answer) http.send(call("POST", "/x"));
    assertThat(answer.whole()).isFalse();
    assertThat(answer.body()).hasSize(LONG.answer());
    assertThat(answer.status()).isEqualTo(201);
  }

  @Test
  void aSmallAnswerThatUnpacksIntoAHugeOneIsCutOff() {
    Answer answer = (Answer) http.send(call("GET", "/bomb"));
    assertThat(answer.whole()).isFalse();
    assertThat(answer.body()).hasSize(LONG.answer());
  }

  @Test
  void headersHaveBoundsToo() {
    assertThat(http.send(call("GET", "/headers"))).isEqualTo(new Lost(Why.BROKEN));
  }

  @Test
  void anAnswerThatBreaksOffIsNotWhole() {
    server.next(Fault.truncated());
    assertThat(((Answer) http.send(call("POST", "/x"))).whole()).isFalse();
  }

  @Test
  void whoeverIsTooSlowIsNotWaitedFor() {
    server.next(Fault.silence());
    assertThat(http.send(call("POST", "/x").within(SHORT))).isEqualTo(new Lost(Why.TIME_OUT));
    server.next(Fault.drip());
    assertThat(http.send(call("POST", "/x").within(SHORT))).isEqualTo(new Lost(Why.TIME_OUT));
  }

  @Test
  void whatNeverLeftIsKnownNotToBeDone() throws IOException {
    URI nobody;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + closed.getLocalPort());
    }
    assertThat(http.send(HttpCall.of("POST", nobody))).isEqualTo(new NotSent(Why.NO_CONNECTION));
    assertThat(http.send(HttpCall.of("POST", URI.create("http://nowhere.invalid"))))
        .isEqualTo(new NotSent(Why.UNKNOWN_HOST));
    URI plain = URI.create(server.uri().toString().replace("http:", "https:"));
    assertThat(http.send(HttpCall.of("POST", plain))).isEqualTo(new NotSent(Why.TLS));
    assertThat(http.send(HttpCall.of("POST", URI.create("http://169.254.169.254/latest"))))
        .isEqualTo(new NotSent(Why.REFUSED_TARGET));
  }

  @Test
  void aNameThatLeadsElsewhereBetweenCheckAndCallIsRefused() throws IOException {
    AtomicReference<String> leads = new AtomicReference<>("8.8.8.8");
    AtomicInteger asked = new AtomicInteger();
    Targets targets =
        new Targets(
            false,
            _ -> {
              asked.incrementAndGet();
              return new InetAddress[] {InetAddress.getByName(leads.get())};
            });
    URI checked = targets.checked("https://rebind.example:" + server.uri().getPort() + "/");
    leads.set("127.0.0.1");
    OutboundHttp guarded = new OutboundHttp(targets);
    assertThat(guarded.send(HttpCall.of("GET", checked)))
        .isEqualTo(new NotSent(Why.REFUSED_TARGET));
    assertThat(asked).hasValue(2);
    assertThat(server.requests()).isEmpty();
    guarded.destroy();
  }

  @Test
  void anInterruptedCallEnds() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    server.next(
        work -> {
          arrived.countDown();
          return Fault.silence().instead(work);
        });
    AtomicReference<HttpResult> result = new AtomicReference<>();
    Thread caller = Thread.ofVirtual().start(() -> result.set(http.send(call("POST", "/x"))));
    arrived.await();
    caller.interrupt();
    caller.join(Duration.ofSeconds(5));
    assertThat(result).hasValue(new Lost(Why.INTERRUPTED));
  }

  @Test
  void aHostThatHangsKeepsNoOtherWaiting() throws Exception {
    try (Echo other = new Echo();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResult>> hanging = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        server.next(Fault.silence());
        hanging.add(threads.submit(() -> http.send(call("POST", "/x").within(SHORT))));
      }
      HttpCall quick = HttpCall.of("GET", other.uri().resolve("/y")).within(SHORT);
      for (int i = 0; i < 50; i++) {
        assertThat(http.send(quick)).isInstanceOf(Answer.class);
      }
      for (Future<HttpResult> one : hanging) {
        assertThat(one.get()).isIn(new Lost(Why.TIME_OUT), new NotSent(Why.TIME_OUT));
      }
    }
  }

  private HttpCall call(String method, String path) {
    return HttpCall.of(method, URI.create(server.uri() + path)).within(LONG);
  }
}
