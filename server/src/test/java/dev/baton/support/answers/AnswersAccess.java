package dev.baton.support.answers;

import dev.baton.shared.StoreId;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo store's answers for tests of other packages. */
public final class AnswersAccess {
  private AnswersAccess() {}

  public static AnswerBooks demoBooks(JdbcClient jdbc, Clock clock, StoreId store) {
    Entries entries = new Entries(jdbc);
    DemoAnswers.read(clock).forEach(entry -> entries.put(store, entry));
    return new AnswerBooks(entries, clock);
  }
}
