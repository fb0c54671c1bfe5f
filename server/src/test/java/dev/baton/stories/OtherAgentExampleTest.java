package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.TestStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example under {@code examples/outside-agent} does what it says. */
@BatonTest
class OtherAgentExampleTest {
  private static final Path AGENT = Path.of("..", "examples", "outside-agent", "agent.mjs");

  private final Http http;

  OtherAgentExampleTest(Http http) {
    this.http = http;
  }

  @Test
  void it_gives_up_and_hands_over_with_its_transcript() throws Exception {
    assumeTrue(nodeIsThere(), "node is not there");
    TestStore store = TestStore.create(http);
    String heard =
        talk(
            store,
            """
            when do you open?
            my lamp arrived broken
            Jane Doe, jane@example.com
            """);
    assertThat(heard)
        .contains("nine to five", "name and email", "I have forwarded your inquiry", "submitted");
    assertThat(store.tickets()).isEqualTo(1);
    String reference = heard.replaceAll("(?s).*reference ([^)]+)\\).*", "$1");
    assertThat(store.ticket(reference).at("/transcript").toString())
        .contains("when do you open?", "nine to five", "my lamp arrived broken");
  }

  private String talk(TestStore store, String said) throws IOException, InterruptedException {
    ProcessBuilder node = new ProcessBuilder("node", AGENT.toString()).redirectErrorStream(true);
    node.environment().put("BATON_URL", http.base());
    node.environment().put("BATON_API_KEY", Http.ADMIN_KEY);
    node.environment().put("STORE", store.id());
    Process agent = node.start();
    try (OutputStream to = agent.getOutputStream()) {
      to.write(said.getBytes(StandardCharsets.UTF_8));
    }
    String heard = new String(agent.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(agent.waitFor()).as(heard).isZero();
    return heard;
  }

  private static boolean nodeIsThere() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    }
  }
}
