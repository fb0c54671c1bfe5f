package dev.baton.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.AgentReplies;
import dev.baton.connector.Capabilities.Feature;
import dev.baton.connector.Connection;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.HelpdeskConnectors;
import dev.baton.connector.HelpdeskPage;
import dev.baton.testing.BatonTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Every kind of helpdesk has its page, and the part of it that comes from the code is true. When it
 * should change: {@code mvn -q test -pl server -Dtest=HelpdeskPagesTest
 * -Dbaton.helpdesks.write=true}.
 */
@BatonTest
class HelpdeskPagesTest {
  private static final Path PAGES = Path.of("..", "docs", "helpdesks");
  private final HelpdeskConnectors connectors;

  private final ObjectProvider<AgentReplies> replies;

  HelpdeskPagesTest(HelpdeskConnectors connectors, ObjectProvider<AgentReplies> replies) {
    this.connectors = connectors;
    this.replies = replies;
  }

  /** In the built-in inbox agents answer in Baton itself. */
  @Test
  void agentsAnswersComeBackWhereThereIsCodeForItAndNowhereElse() {
    Set<String> heard = replies.stream().map(AgentReplies::type).collect(Collectors.toSet());
    heard.add(Connection.INBOX);
    for (HelpdeskConnector connector : connectors.all()) {
      assertThat(connector.capabilities().can(Feature.WAY_BACK))
          .as(connector.type())
          .isEqualTo(heard.contains(connector.type()));
    }
  }

  @Test
  void everyPageSaysWhatTheCodeSays() throws IOException {
    assertThat(connectors.all()).isNotEmpty();
    for (HelpdeskConnector connector : connectors.all()) {
      if (!connector.getClass().getPackageName().startsWith("dev.baton.connector.")) {
        continue; // made for tests
      }
      Path file = PAGES.resolve(connector.type() + ".md");
      String page = Files.exists(file) ? Files.readString(file) : "";
      String now = HelpdeskPage.of(connector);
      if (Boolean.getBoolean("baton.helpdesks.write")) {
        page = now + page.substring(handWritten(page));
        Files.writeString(file, page);
      }
      assertThat(page)
          .as("%s is not what the code says; see HelpdeskPagesTest for the command", file)
          .startsWith(now);
    }
  }

  /** Where the part that people wrote begins; a page without the mark is all theirs. */
  private static int handWritten(String page) {
    int mark = page.indexOf(HelpdeskPage.MARK);
    return mark < 0 ? 0 : mark + HelpdeskPage.MARK.length() + 1;
  }
}
