package dev.baton.connector.webhook;

import dev.baton.connector.Addition;
import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.connector.Notice;
import dev.baton.connector.http.Tree;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import dev.baton.ticket.TicketBody;
import dev.baton.ticket.TicketView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message to a receiver. The same draft gives the same bytes: nothing in it tells of the moment
 * it is sent.
 *
 * @param id constant over all attempts, without a dot
 */
@SuppressWarnings("ArrayRecordComponent")
record WebhookEvent(String id, byte[] body) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS =
      new TypeReference<>() {};

  /** A new ticket, whole. */
  static WebhookEvent created(Draft draft) {
    Content content = Content.of(draft, WebhookConnector.CAPABILITIES);
    Ticket ticket = draft.ticket().withFollowUps(List.of());
    TicketView view = TicketView.of(ticket, "submitted", handoff(ticket));
    Map<String, Object> data = JSON.convertValue(view, MEMBERS);
    data.put("attachments", files(draft, ticket.attachments(), content.refused()));
    data.put("body", body(ticket, content.refused()).members());
    return of(draft.key(), "handoff.created", ticket.createdAt(), data);
  }

  /** Something that joins a ticket. */
  static WebhookEvent updated(Addition addition) {
    FollowUp added = addition.followUp();
    Ticket ticket = addition.draft().ticket();
    Tree followUp =
        Tree.of("id", added.id())
            .with("author", added.author().key())
            .with("text", added.text())
            .with("at", added.at())
            .with("attachments", files(addition.draft(), added.attachments(), Map.of()));
    Tree data =
        Tree.of("reference", ticket.reference().value())
            .with("handoff", handoff(ticket))
            .with("ticket", Tree.of("id", addition.ticketId()))
            .with("followUp", followUp);
    return of(addition.key(), "handoff.updated", added.at(), data);
  }

  /** Something the merchant is told. */
  static WebhookEvent told(Notice notice) {
    return of(notice.id().toString(), notice.event(), notice.at(), notice.data());
  }

  /** Nothing but a sign of life. */
  static WebhookEvent ping(Instant now) {
    return of(UUID.randomUUID().toString(), "ping", now, Tree.of("from", "Baton"));
  }

  private static WebhookEvent of(String id, String type, Instant at, Object data) {
    Tree event = Tree.of("type", type).with("timestamp", at).with("data", data);
    return new WebhookEvent(id, JSON.writeValueAsBytes(event.members()));
  }

  private static Map<String, Object> handoff(Ticket ticket) {
    return Tree.of("id", ticket.handoffId())
        .with("conversationId", ticket.conversationId())
        .members();
  }

  private static Tree body(Ticket ticket, Map<UUID, String> refused) {
    TicketBody body = TicketBody.within(WebhookConnector.LIMITS, ticket, refused);
    return Tree.of("text", body.text()).with("html", body.html());
  }

  /** Each photo with its bytes in base64, or why they are not there. */
  private static List<Object> files(
      Draft draft, List<TicketAttachment> attachments, Map<UUID, String> refused) {
    List<Object> files = new ArrayList<>();
    for (TicketAttachment photo : attachments) {
      @Nullable String why =
          refused.getOrDefault(
              photo.id(), WebhookConnector.CAPABILITIES.photos().refusal(photo).orElse(null));
      Optional<byte[]> bytes = why == null ? draft.photos().bytes(photo) : Optional.empty();
      files.add(
          Tree.of("id", photo.id())
              .with("fileName", photo.fileName())
              .with("contentType", photo.contentType())
              .with("size", photo.size())
              .with("content", bytes.map(Base64.getEncoder()::encodeToString))
              .with("leftOut", why != null ? why : bytes.isEmpty() ? "erased" : null)
              .members());
    }
    return files;
  }
}
