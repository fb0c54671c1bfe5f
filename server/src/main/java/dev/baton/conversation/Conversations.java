package dev.baton.conversation;

import dev.baton.shared.Language;
import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conversations of all stores. Every call costs one statement unless it says otherwise. */
public interface Conversations {

  /** Stores a new conversation. What was said in it before Baton came is told after that. */
  void open(Conversation conversation, byte[] tokenHash, @Nullable String previewSettings);

  /** Stores what was said before a conversation came to Baton, with the times of then. */
  void retell(Conversation conversation, List<Message> messages);

  /** The conversation a token opens; empty for a wrong, foreign or expired one. */
  Optional<Conversation> authorized(StoreId store, UUID id, byte[] tokenHash, Instant activeSince);

  /** The conversation with this id. */
  Optional<Conversation> find(StoreId store, UUID id);

  /**
   * The same, locked until the caller's transaction ends: nobody else moves it on. Photos and page
   * views may still be added.
   */
  Optional<Conversation> lock(StoreId store, UUID id);

  /** The unsaved settings a preview was opened with, as JSON. */
  Optional<String> previewSettings(StoreId store, UUID id);

  /** Messages after a place, in order, at most {@code limit}. */
  List<Message> messages(StoreId store, UUID id, int after, int limit);

  /** A client's message of before, and its fingerprint. */
  Optional<Sent> sent(StoreId store, UUID id, UUID clientId);

  /** The replies to the message at a place. */
  List<Message> repliesTo(StoreId store, UUID id, int seq);

  /**
   * Appends a turn and moves the conversation on, with its identity and visitor as {@code before}
   * has them, in the caller's transaction: two statements. Waits for nobody: who finds the
   * conversation locked has lost.
   *
   * @return the messages as they stand, or empty when somebody else came first
   */
  Optional<List<Message>> append(Progress progress, List<NewMessage> messages, Instant now);

  /** Ends a conversation for whoever holds its token: from now on it opens nothing. */
  void shut(StoreId store, UUID id);

  /**
   * Appends what the team said or did to a conversation that is locked, in the caller's
   * transaction: two statements. A turn under way is computed again.
   */
  void interject(Progress progress, NewMessage message, Instant now);

  /** A mark of each conversation that changes whenever it moves on, its handoff included. */
  List<Mark> marks(List<StoreId> stores, List<UUID> ids);

  /** How far a conversation has come, comparable only to its own earlier marks. */
  record Mark(StoreId store, UUID id, long mark) {}

  /** A message already taken, by its place and fingerprint. */
  record Sent(int seq, String fingerprint) {}

  /**
   * How a conversation moves on.
   *
   * @param before as it was read
   * @param agent who of the team is in the thread now
   */
  record Progress(
      Conversation before,
      @Nullable Language language,
      String memory,
      @Nullable UUID handoffId,
      @Nullable AgentInThread agent) {}
}
