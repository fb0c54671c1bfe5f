package dev.baton.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
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

/** What a newcomer does in a terminal. */
@BatonTest
class TerminalStoryTest {
  private static final Pattern REFERENCE = Pattern.compile("(?m)^(\\S+).*zoe@example\\.com");

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
