package dev.baton.support.answers;

import dev.baton.merchant.StoreCreated;
import dev.baton.shared.Language;
import dev.baton.shared.StoreId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the demo store answers when it opens. */
@Component
class DemoAnswers {
  private static final StoreId DEMO = new StoreId("demo");

  private final Entries entries;
  private final Clock clock;

  DemoAnswers(Entries entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  @EventListener
  void write(StoreCreated created) {
    if (created.store().id().equals(DEMO)) {
      read(clock).forEach(entry -> entries.put(DEMO, entry));
    }
  }

  static List<Entry> read(Clock clock) {
    try (InputStream in = DemoAnswers.class.getResourceAsStream("demo-answers.txt")) {
      if (in == null) {
        throw new IllegalStateException("demo-answers.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\\|", -1))
          .map(cells -> entry(cells, clock))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Entry entry(String[] cells, Clock clock) {
    return new Entry(
        UUID.randomUUID(),
        Language.ENGLISH,
        cells[0].strip(),
        Arrays.stream(cells[1].split(";", -1)).map(String::strip).toList(),
        cells[2].strip(),
        clock.instant());
  }
}
