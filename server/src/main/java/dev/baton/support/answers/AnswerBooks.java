package dev.baton.support.answers;

import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The stores' answer books, each kept for a few seconds. */
@Component
public class AnswerBooks {
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int MOST = 1_000;

  private final Entries entries;
  private final Clock clock;
  private final Map<StoreId, Open> open = new ConcurrentHashMap<>();

  private record Open(AnswerBook book, Instant until) {}

  AnswerBooks(Entries entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /** A store's book; at most one statement. */
  public AnswerBook of(StoreId store) {
    Instant now = clock.instant();
    Open known = open.get(store);
    if (known == null || !now.isBefore(known.until())) {
      known = new Open(new AnswerBook(entries.all(store)), now.plus(FRESH));
      if (open.size() >= MOST) {
        open.clear();
      }
      open.put(store, known);
    }
    return known.book();
  }

  /** Reads a store's entries anew: they changed. */
  public void forget(StoreId store) {
    open.remove(store);
  }
}
