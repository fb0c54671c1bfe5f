package dev.baton.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.standardwebhooks.Webhook;
import dev.baton.testing.StubServer;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example on the webhook's page signs as the standard's own library verifies. */
class WebhookExampleTest {
  private static final Path PAGE = Path.of("..", "docs", "helpdesks", "webhook.md");
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw+/AA";

  private static final class Ear extends StubServer {
    @Override
    protected Output answer(Request request) {
      return json(200, "{}");
    }
  }

  @Test
  void itIsSignedAsTheStandardSays() throws Exception {
    for (String tool : List.of("curl", "openssl", "od")) {
      assumeTrue(Files.exists(Path.of("/usr/bin", tool)), tool + " is absent");
    }
    try (Ear ear = new Ear()) {
      String example =
          example()
              .replaceFirst("(?m)^SECRET=.*$", "SECRET=" + SECRET)
              .replaceFirst("(?m)^HOOK=.*$", "HOOK=" + ear.uri() + "/hook");
      Process shell = new ProcessBuilder("sh", "-e", "-c", example).inheritIO().start();
      assertThat(shell.waitFor()).isZero();
      StubServer.Request sent = ear.requests().getFirst();
      Map<String, List<String>> headers = new HashMap<>();
      sent.headers().forEach((name, value) -> headers.put(name, List.of(value)));
      new Webhook(SECRET).verify(sent.text(), HttpHeaders.of(headers, (_, _) -> true));
      assertThat(sent.text()).contains("ticket.replied");
    }
  }

  private static String example() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf("```sh\n") + 6;
    return page.substring(from, page.indexOf("```", from));
  }
}
