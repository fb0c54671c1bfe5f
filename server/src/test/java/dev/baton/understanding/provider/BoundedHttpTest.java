package dev.baton.understanding.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.ModelProvider;
import dev.baton.testing.SettableClock;
import dev.baton.understanding.model.CallLog;
import dev.baton.understanding.model.GuardedModel;
import dev.baton.understanding.model.LanguageModel.Outcome;
import dev.baton.understanding.model.LanguageModel.Question;
import dev.baton.understanding.model.LanguageModel.Task;
import dev.baton.understanding.model.LanguageModel.Tokens;
import dev.baton.understanding.model.ModelFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A call that is given up ends on the wire too. */
class BoundedHttpTest {

  @Test
  void closes_the_connection_of_a_server_that_never_answers() throws Exception {
    assertThat(hungUpOn("")).isTrue();
  }

  @Test
  void closes_the_connection_of_a_server_that_stops_in_the_middle() throws Exception {
    assertThat(hungUpOn("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n{\"choices\":")).isTrue();
  }

  /** Whether a server that says only this sees the caller go. */
  private static boolean hungUpOn(String said) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Boolean> gone = new CompletableFuture<>();
      Thread.ofVirtual().start(() -> gone.complete(waitsForTheEnd(server, said)));
      var settings =
          new BatonSettings.Model(
              ModelProvider.OPENAI,
              "http://127.0.0.1:" + server.getLocalPort(),
              "stub-1",
              null,
              30,
              false);
      GuardedModel model =
          new GuardedModel(
              Providers.of(settings), Duration.ofSeconds(1), new SettableClock(), new NoLog());
      Question question = new Question(Task.READ, "read", "{}");
      assertThatThrownBy(() -> model.ask(question, json -> json))
          .isInstanceOf(ModelFailure.class)
          .hasMessage("TIMED_OUT");
      return gone.get(10, TimeUnit.SECONDS);
    }
  }

  private static boolean waitsForTheEnd(ServerSocket server, String said) {
    try (Socket socket = server.accept()) {
      InputStream in = socket.getInputStream();
      socket.getOutputStream().write(said.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      byte[] buffer = new byte[8_192];
      int read = in.read(buffer);
      while (read >= 0) {
        read = in.read(buffer);
      }
      return true;
    } catch (IOException reset) {
      return reset instanceof java.net.SocketException || rethrown(reset);
    }
  }

  private static boolean rethrown(IOException failed) {
    throw new UncheckedIOException(failed);
  }

  /** Nobody counts here. */
  private record NoLog() implements CallLog {
    @Override
    public void ended(Task task, Outcome outcome, Duration took, Tokens tokens) {}

    @Override
    public void resting(Outcome last) {}
  }
}
