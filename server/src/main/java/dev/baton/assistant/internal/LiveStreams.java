package dev.baton.assistant.internal;

import dev.baton.conversation.Conversations;
import dev.baton.handoff.HandoffChanged;
import dev.baton.shared.StoreId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Who is looking at which conversation through this process. A turn taken here wakes its watchers
 * at once; one taken by another process is seen within a second, by one statement for all
 * conversations watched here.
 */
@Component
public class LiveStreams {
  private final Conversations conversations;
  private final Map<Watched, Set<Watcher>> watchers = new ConcurrentHashMap<>();
  private final Map<Watched, Long> marks = new ConcurrentHashMap<>();

  LiveStreams(Conversations conversations) {
    this.conversations = conversations;
  }

  private record Watched(StoreId store, UUID id) {}

  /** Somebody who looks at a conversation. */
  public interface Watcher {
    /** The conversation may have moved on. */
    void moved();

    /** An answer is being worked on in this process; or no longer. */
    void writing(boolean begun);
  }

  /** Tells somebody whenever a conversation may have moved on, until the result is closed. */
  public Watching watch(StoreId store, UUID id, Watcher watcher) {
    Watched watched = new Watched(store, id);
    watchers.computeIfAbsent(watched, key -> ConcurrentHashMap.newKeySet()).add(watcher);
    return () ->
        watchers.computeIfPresent(
            watched,
            (key, all) -> {
              all.remove(watcher);
              if (all.isEmpty()) {
                marks.remove(watched);
                return null;
              }
              return all;
            });
  }

  /** An answer is being worked on, until the result is closed. */
  public Watching writing(StoreId store, UUID id) {
    Watched watched = new Watched(store, id);
    of(watched).forEach(watcher -> watcher.writing(true));
    return () -> of(watched).forEach(watcher -> watcher.writing(false));
  }

  private Set<Watcher> of(Watched watched) {
    return watchers.getOrDefault(watched, Set.of());
  }

  /** A watch that can be ended. */
  @FunctionalInterface
  public interface Watching extends AutoCloseable {
    @Override
    void close();
  }

  /** A conversation moved on in this process. */
  void wake(StoreId store, UUID id) {
    of(new Watched(store, id)).forEach(Watcher::moved);
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(HandoffChanged news) {
    wake(news.store(), news.conversation());
  }

  /** Looks for what other processes did. */
  @Scheduled(fixedDelay = 1_000)
  void look() {
    List<Watched> all = List.copyOf(watchers.keySet());
    if (all.isEmpty()) {
      return;
    }
    conversations
        .marks(all.stream().map(Watched::store).toList(), all.stream().map(Watched::id).toList())
        .forEach(
            mark -> {
              Watched watched = new Watched(mark.store(), mark.id());
              Long before = marks.put(watched, mark.mark());
              if (before != null && before != mark.mark()) {
                wake(watched.store(), watched.id());
              }
            });
  }
}
