package dev.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.TestStore;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a newcomer does in a terminal. */
@BatonTest
class TerminalStoryTest {
  private static final Pattern REFERENCE = Pattern.compile("(?m)^(\\S+).*zoe@example\\.com");

  private static final Pattern LOCAL =
      Pattern.compile("[A-Z][a-z]{2} [0-9]{1,2}, 20[0-9]{2}, [0-9]{1,2}:[0-9]{2} [AP]M JST");
  private static final Pattern RAW = Pattern.compile("[0-9]T[0-9]{2}:[0-9]{2}");

  @TempDir private Path directory;
  private final Http http;

  TerminalStoryTest(Http http) {
    this.http = http;
  }

  @Test
  void chatsAsksForAPersonAndReadsTheTicket() throws Exception {
    String chat =
        chat("Could I speak to a person about a torn box?\nZoe Young, zoe@example.com\n/quit\n");
    assertThat(chat).contains("Assistant: ").contains("who will respond within 24 hours");

    String list = tickets("--key", Http.ADMIN_KEY);
    Matcher line = REFERENCE.matcher(list);
    assertThat(line.find()).as(list).isTrue();

    Files.writeString(directory.resolve("admin.key"), Http.ADMIN_KEY + "\n");
    String sheet = tickets(line.group(1));
    assertThat(sheet)
        .contains("Requester", "Zoe Young, zoe@example.com", "Priority", "Tags")
        .contains("Why you", "THE SHOPPER", "TRANSCRIPT", "torn box", "Deliveries", "inbox");
  }

  @Test
  void tellsTimesOnTheClockOfTheStore() throws Exception {
    String store = TestStore.create(http, Map.of("timeZone", "Asia/Tokyo")).id();
    Files.writeString(directory.resolve("admin.key"), Http.ADMIN_KEY + "\n");
    String typed = "human please, my lamp hums, Zoe Young zoe@example.com\n/quit\n";
    printed(out -> Chat.run(args("--store", store), Map.of(), in(typed), out));
    String list = tickets("--store", store);
    assertThat(list).containsPattern(LOCAL).doesNotContainPattern(RAW);
    Matcher line = REFERENCE.matcher(list);
    assertThat(line.find()).as(list).isTrue();
    String sheet = tickets(line.group(1), "--store", store);
    assertThat(sheet.lines().filter(one -> one.contains("Created")))
        .first()
        .asString()
        .containsPattern(LOCAL);
    assertThat(sheet).doesNotContainPattern(RAW);
    JsonNode ticket =
        JsonMapper.shared()
            .readTree(
                """
                {"createdAt": "2026-11-26T18:05:09Z",
                 "deliveries": [{"helpdesk": "zendesk", "status": "waiting",
                   "nextAttemptAt": "2026-11-26T18:06:00Z",
                   "attempts": [{"at": "2026-11-26T18:05:10Z", "outcome": "failed"}]}]}
                """);
    assertThat(new TicketSheet(ticket, StoreClock.of("Asia/Tokyo")).text())
        .contains("Created    Nov 27, 2026, 3:05 AM JST")
        .contains("next try Nov 27, 2026, 3:06 AM JST")
        .contains("Nov 27, 2026, 3:05 AM JST  failed");
    assertThat(new TicketSheet(ticket, StoreClock.of("nowhere")).text())
        .contains("Nov 26, 2026, 6:05 PM Z");
  }

  @Test
  void saysInOneSentenceWhatIsMissing() {
    assertThatThrownBy(() -> tickets())
        .isInstanceOf(Refused.class)
        .hasMessageContaining("An API key is needed");
    assertThatThrownBy(() -> tickets("--key", "bk_wrong_wrong_wrong_wrong_wrong"))
        .isInstanceOf(Refused.class)
        .message()
        .isNotBlank()
        .doesNotContain("\n", "Exception");
    assertThatThrownBy(() -> tickets("--kee", "x")).hasMessage("There is no option --kee.");
    assertThatThrownBy(() -> Chat.run(args("--store", "no-such"), Map.of(), in(""), System.out))
        .isInstanceOf(Refused.class);
    String[] nobody = {"--url", "http://127.0.0.1:1"};
    assertThatThrownBy(() -> Chat.run(nobody, Map.of(), in(""), System.out))
        .hasMessageContaining("No Baton answers at http://127.0.0.1:1");
  }

  @Test
  void printsNothingThatSteersATerminal() {
    assertThat(Terminal.plain("a\u001b[31mb\u0007\nc\u009b2J")).isEqualTo("a[31mb\nc2J");
  }

  private String chat(String typed) {
    return printed(out -> Chat.run(args(), Map.of(), in(typed), out));
  }

  private String tickets(String... arguments) {
    Map<String, String> environment = Map.of("BATON_DATA_DIR", directory.toString());
    return printed(out -> Tickets.run(args(arguments), environment, out));
  }

  private String[] args(String... arguments) {
    String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--url";
    all[arguments.length + 1] = http.base();
    return all;
  }

  private static StringReader in(String typed) {
    return new StringReader(typed);
  }

  private static String printed(Consumer<PrintStream> command) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    command.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
