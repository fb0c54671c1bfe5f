package dev.baton.insight.web;

import dev.baton.conversation.JourneyEvents;
import dev.baton.insight.SearchWords;
import dev.baton.insight.jdbc.ConversationRows;
import dev.baton.insight.jdbc.TranscriptRows;
import dev.baton.merchant.Audit;
import dev.baton.shared.Cursor;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.ticket.HandoffView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A store's conversations: found, and read with the reason for every reply. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/conversations")
class ConversationsController {
  private static final int PAGE = 50;
  private static final int LONGEST_SEARCH = 200;
  private static final Set<String> STATUSES =
      Set.of(
          "none", "collecting", "submitted", "delivered", "undelivered", "cancelled", "abandoned");

  private final ConversationRows rows;
  private final TranscriptRows transcripts;
  private final JourneyEvents journeys;
  private final HandoffView handoffs;
  private final Audit audit;

  ConversationsController(
      ConversationRows rows,
      TranscriptRows transcripts,
      JourneyEvents journeys,
      HandoffView handoffs,
      Audit audit) {
    this.rows = rows;
    this.transcripts = transcripts;
    this.journeys = journeys;
    this.handoffs = handoffs;
    this.audit = audit;
  }

  /** A part of the list, and where it goes on. */
  record ConversationPage(
      List<ConversationRows.ListedConversation> items, @Nullable String nextCursor) {}

  /**
   * All of a conversation.
   *
   * @param handoffs as in a ticket, oldest first, nothing masked
   */
  record WholeConversation(
      ConversationRows.ListedConversation conversation,
      List<TranscriptRows.ToldMessage> messages,
      List<Map<String, Object>> handoffs,
      List<JourneyEvents.Event> journey) {}

  @GetMapping
  ConversationPage all(
      @PathVariable String store,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable String status) {
    StoreId storeId = new StoreId(store);
    Cursor after = Cursor.parse(cursor);
    List<ConversationRows.ListedConversation> found =
        found(storeId, checked(status), searched(storeId, q), after);
    List<ConversationRows.ListedConversation> shown =
        found.subList(0, Math.min(PAGE, found.size()));
    return new ConversationPage(
        shown,
        found.size() > PAGE ? next(shown.getLast(), nothing(q) ? status : null).text() : null);
  }

  private List<ConversationRows.ListedConversation> found(
      StoreId store, @Nullable String status, String query, Cursor after) {
    if (!query.isEmpty()) {
      return rows.found(store, query, status, after, PAGE + 1);
    }
    if (status == null) {
      return rows.all(store, after, PAGE + 1);
    }
    return status.equals("none")
        ? rows.withoutHandoff(store, after, PAGE + 1)
        : rows.withHandoff(store, status, after, PAGE + 1);
  }

  private static Cursor next(ConversationRows.ListedConversation last, @Nullable String status) {
    ConversationRows.LatestHandoff handoff = last.handoff();
    return status != null && handoff != null
        ? new Cursor(handoff.startedAt(), handoff.id().toString())
        : new Cursor(last.startedAt(), last.id().toString());
  }

  private static boolean nothing(@Nullable String q) {
    return q == null || q.isBlank();
  }

  /** What is searched for; empty for nothing. */
  private static String searched(StoreId store, @Nullable String q) {
    if (q == null || q.isBlank()) {
      return "";
    }
    String query = q.length() > LONGEST_SEARCH ? "" : SearchWords.query(store, q);
    if (query.isEmpty()) {
      throw Problem.malformed(
          "/q", "wrong_value", "Search for words, an email address or a reference.");
    }
    return query;
  }

  private static @Nullable String checked(@Nullable String status) {
    if (status != null && !STATUSES.contains(status)) {
      throw Problem.malformed(
          "/status", "unknown", "The states are none and those of a handoff: " + STATUSES + ".");
    }
    return status;
  }

  /** Which one it was: no word of it, and nobody's name. */
  private static Map<String, String> subject(ConversationRows.ListedConversation line) {
    String id = line.id().toString();
    @Nullable String reference = line.handoff() == null ? null : line.handoff().reference();
    return reference == null ? Map.of("id", id) : Map.of("id", id, "reference", reference);
  }

  @GetMapping("/{id}")
  WholeConversation one(@PathVariable String store, @PathVariable UUID id) {
    StoreId storeId = new StoreId(store);
    ConversationRows.ListedConversation line =
        rows.find(storeId, id)
            .orElseThrow(() -> Problem.notFound("This store has no such conversation."));
    audit.record(storeId, "read a conversation", subject(line));
    return new WholeConversation(
        line,
        transcripts.messages(storeId, id),
        rows.handoffs(storeId, id).stream()
            .flatMap(handoff -> handoffs.of(storeId, handoff).stream())
            .toList(),
        journeys.of(storeId, id));
  }
}
