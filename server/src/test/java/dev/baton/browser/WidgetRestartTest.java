package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import dev.baton.browser.Chromium.Visit;
import dev.baton.testing.BatonProcess;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server dies in the middle of a chat, and another takes its place. */
class WidgetRestartTest {
  /** The chat tries again less and less often, every 30 seconds at the end. */
  private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  @Test
  void the_chat_goes_on_where_it_was_and_nothing_is_there_twice(@TempDir Path directory) {
    Path data = directory.resolve("data");
    try (Chromium chromium = Chromium.start();
        BatonProcess first = BatonProcess.start(data, Map.of()).ready();
        Visit visit = chromium.visit(390, 844, "en-US")) {
      visit.page.navigate(first.http().base() + "/");
      Widget widget = new Widget(visit.page);
      widget.open();
      widget.say("human please");
      assertThat(widget.log()).containsText("email");
      first.kill();
      widget.say("Jo Blake jo@example.com");
      assertThat(widget.chat().getByText("Not sent yet")).isVisible();
      String port = first.http().base().replaceAll(".*:", "");
      try (BatonProcess _ = BatonProcess.start(data, Map.of("BATON_PORT", port)).ready()) {
        assertThat(widget.log()).containsText("I have forwarded your inquiry", PATIENTLY);
        assertThat(widget.chat().getByText("Not sent yet")).not().isVisible();
        visit.page.reload();
        assertThat(widget.messages("shopper")).hasCount(2);
        assertThat(widget.log()).containsText("I have forwarded your inquiry");
      }
    }
  }
}
