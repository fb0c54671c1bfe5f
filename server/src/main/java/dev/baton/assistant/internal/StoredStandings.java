package dev.baton.assistant.internal;

import dev.baton.assistant.Memory;
import dev.baton.assistant.Standings;
import dev.baton.conversation.Author;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations;
import dev.baton.conversation.Message;
import dev.baton.handoff.HandoffSight;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

@Component
class StoredStandings implements Standings {
  private static final int LATEST = 20;
  private static final int PAGE = 500;
  private static final int MOST_SAID = 100;
  private static final int MOST_WAITING = 500;

  private final Sights sights;
  private final Openings openings;
  private final Conversations conversations;
  private final LiveStreams live;
  private final Semaphore waiting = new Semaphore(MOST_WAITING);

  StoredStandings(Sights sights, Openings openings, Conversations conversations, LiveStreams live) {
    this.sights = sights;
    this.openings = openings;
    this.conversations = conversations;
    this.live = live;
  }

  @Override
  public List<Message> fromTheTeam(Conversation conversation, int after, Duration wait) {
    List<Message> said = fromTheTeam(conversation, after);
    if (!said.isEmpty() || !wait.isPositive() || !waiting.tryAcquire()) {
      return said;
    }
    Semaphore moved = new Semaphore(0);
    try (var _ = live.watch(conversation.store(), conversation.id(), new Release(moved))) {
      long end = System.nanoTime() + wait.toNanos();
      do {
        said = fromTheTeam(conversation, after);
      } while (said.isEmpty() && moved.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS));
      return said;
    } catch (InterruptedException unwanted) {
      Thread.currentThread().interrupt();
      return said;
    } finally {
      waiting.release();
    }
  }

  /** Lets whoever waits look again. */
  private record Release(Semaphore moves) implements LiveStreams.Watcher {
    @Override
    public void moved() {
      moves.release();
    }

    @Override
    public void writing(boolean begun) {}
  }

  private List<Message> fromTheTeam(Conversation conversation, int after) {
    List<Message> said = new ArrayList<>();
    List<Message> page;
    int place = after;
    do {
      page = conversations.messages(conversation.store(), conversation.id(), place, PAGE);
      page.stream().filter(message -> message.author() == Author.AGENT).forEach(said::add);
      place += PAGE;
    } while (page.size() == PAGE && said.size() < MOST_SAID);
    return said.subList(0, Math.min(said.size(), MOST_SAID));
  }

  @Override
  public Standing of(Conversation conversation) {
    HandoffSight sight = sights.of(conversation).orElseThrow();
    Memory memory = TurnReader.memory(conversation);
    boolean asks = sight.isOpen() || memory.offer() != null || memory.running() != null;
    return new Standing(sight, openings.keyOf(conversation).token(), saidLast(conversation), asks);
  }

  /** What the assistant said at once since somebody else spoke. */
  private List<String> saidLast(Conversation conversation) {
    int after = Math.max(0, conversation.lastSeq() - LATEST);
    List<Message> said = new ArrayList<>();
    for (Message message :
        conversations.messages(conversation.store(), conversation.id(), after, LATEST)) {
      boolean others = message.author() != Author.ASSISTANT;
      if (others || (!said.isEmpty() && !said.getLast().at().equals(message.at()))) {
        said.clear();
      }
      if (!others) {
        said.add(message);
      }
    }
    return said.stream().map(Message::text).toList();
  }
}
