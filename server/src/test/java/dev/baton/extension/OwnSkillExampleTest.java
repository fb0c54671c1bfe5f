package dev.baton.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.SettableClock;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example under {@code examples/own-skill} does what it says. */
@BatonTest
class OwnSkillExampleTest {
  private static final Path PROGRAM = Path.of("..", "examples", "own-skill", "server.mjs");

  private final Http http;
  private final SettableClock clock;
  private final TestStore store;

  OwnSkillExampleTest(Http http, SettableClock clock) {
    this.http = http;
    this.clock = clock;
    this.store = TestStore.create(http);
  }

  @Test
  void it_tells_what_is_left_on_a_gift_card() throws Exception {
    int port = freePort();
    Answer added =
        store
            .admin()
            .post(
                store.path("/own-skills"),
                Map.of(
                    "name",
                    "Gift cards",
                    "url",
                    "http://127.0.0.1:" + port + "/",
                    "phrases",
                    List.of("gift card")));
    clock.advance(Duration.ofSeconds(11)); // skills are read again
    Process program = start(port, added.text("/secret"));
    try {
      Shopper shopper = Shopper.at(http, store.id());
      assertThat(shopper.says("what is left on my gift card?")).contains("Which gift card");
      assertThat(shopper.says("gift-1234")).isEqualTo("25.00 USD is left on GIFT-1234.");
      Shopper other = Shopper.at(http, store.id());
      assertThat(other.says("what is left on gift card GIFT-0000?")).contains("I cannot find");
    } finally {
      program.destroy();
    }
  }

  private static Process start(int port, String secret) throws IOException {
    ProcessBuilder node = new ProcessBuilder("node", PROGRAM.toString()).redirectErrorStream(true);
    node.environment().putAll(Map.of("PORT", "" + port, "SECRET", secret, "ANY_TIME", "1"));
    Process program;
    try {
      program = node.start();
    } catch (IOException absent) {
      assumeTrue(false, "node is not there");
      throw absent;
    }
    BufferedReader said = program.inputReader(StandardCharsets.UTF_8);
    assertThat(said.readLine()).contains("listening");
    return program;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
