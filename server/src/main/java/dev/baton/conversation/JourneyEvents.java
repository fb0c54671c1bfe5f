package dev.baton.conversation;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Shoppers' ways through their shops, conversation by conversation. One statement a call. */
public interface JourneyEvents {
  /** How many events of a conversation are kept: the latest. */
  int MOST = 200;

  /** Adds events; one that is there already is not added again, and the oldest make room. */
  void add(StoreId store, UUID conversation, List<Event> events);

  /** The latest events, oldest first, at most {@link #MOST}. */
  List<Event> of(StoreId store, UUID conversation);

  /** One step. {@code about} holds short facts by name: title, url, query. */
  record Event(String type, Instant at, Map<String, String> about) {
    public Event {
      about = Map.copyOf(about);
    }
  }
}
