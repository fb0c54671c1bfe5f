package dev.baton.connector.requesttracker;

import dev.baton.connector.Addition;
import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.connector.http.Carried;
import dev.baton.connector.http.Tree;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.Priority;
import dev.baton.ticket.Requester;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is sent to Request Tracker. */
final class RtTicket {
  private static final String HTML = "text/html";

  private RtTicket() {}

  /** A new ticket: the shopper's own words, because RT's auto-reply mails them back. */
  static Tree opened(Access access, Draft draft) {
    Ticket ticket = draft.ticket();
    Content content = Content.of(draft, RequestTrackerConnector.CAPABILITIES);
    List<Object> files = new ArrayList<>();
    for (TicketAttachment photo : content.photos()) {
      draft.photos().bytes(photo).ifPresent(bytes -> files.add(file(photo, bytes)));
    }
    return Tree.of("Queue", access.text("queue").orElse(""))
        .with("Subject", subject(access, ticket))
        .with("Requestor", requestor(ticket.requester()))
        .with("Content", content.opening())
        .with("ContentType", HTML)
        .with("Priority", priority(ticket.priority()))
        .with("CustomFields", fields(access, draft))
        .with("Attachments", files);
  }

  /** The story for the agent, as a comment. */
  static Tree story(Draft draft) {
    Content content = Content.of(draft, RequestTrackerConnector.CAPABILITIES);
    List<Object> files = new ArrayList<>();
    content
        .transcriptFile()
        .ifPresent(
            text ->
                files.add(
                    file("transcript.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8))));
    return comment(mark(draft), content.story(), files);
  }

  /** A follow-up, as a comment. */
  static Tree added(Addition addition) {
    Draft draft = addition.draft();
    Carried carried = new Carried();
    List<Object> files = new ArrayList<>();
    for (TicketAttachment photo : addition.followUp().attachments()) {
      Optional<String> refusal = RequestTrackerConnector.CAPABILITIES.photos().refusal(photo);
      Optional<byte[]> bytes = draft.photos().bytes(photo);
      if (refusal.isPresent() || bytes.isEmpty()) {
        carried.left(photo, refusal.orElse("it was erased"));
      } else {
        files.add(file(photo, bytes.get()));
      }
    }
    String words =
        Content.of(draft, RequestTrackerConnector.CAPABILITIES)
            .followUp(carried.shown(addition.followUp()));
    String who = addition.asShopper() ? "<p><b>The shopper writes:</b></p>\n" : "";
    return comment(mark(addition), who + words, files);
  }

  /** The comment's subject, by which it is found. */
  static String mark(Draft draft) {
    return "Baton story " + draft.key();
  }

  /** The comment's subject, by which it is found. */
  static String mark(Addition addition) {
    return "Baton " + addition.key();
  }

  /** With our reference when no custom field holds our key: by one of them it is found. */
  static String subject(Access access, Ticket ticket) {
    return access.text("handoffIdField").isPresent()
        ? ticket.subject()
        : ticket.subject() + " " + reference(ticket);
  }

  static String reference(Ticket ticket) {
    return "(" + ticket.reference().value() + ")";
  }

  /** A mailbox as RFC 5322 writes it; null without an email. */
  static @Nullable String requestor(Requester shopper) {
    String name = shopper.name() == null ? "" : shopper.name().replaceAll("[\"\\\\\\p{Cntrl}]", "");
    if (shopper.email() == null || name.isBlank()) {
      return shopper.email();
    }
    return "\"" + name.strip() + "\" <" + shopper.email() + ">";
  }

  static Map<String, Object> fields(Access access, Draft draft) {
    Tree fields = Tree.empty();
    access.text("handoffIdField").ifPresent(name -> fields.with(name, draft.key()));
    return fields.members();
  }

  /** RT's own words for these numbers are Low, Medium and High. */
  private static int priority(Priority priority) {
    return switch (priority) {
      case LOW -> 0;
      case NORMAL -> 50;
      case HIGH, URGENT -> 100;
    };
  }

  private static Tree comment(String mark, String html, List<Object> files) {
    return Tree.of("Subject", mark)
        .with("Content", html)
        .with("ContentType", HTML)
        .with("Attachments", files);
  }

  private static Object file(TicketAttachment photo, byte[] bytes) {
    return file(photo.fileName(), photo.contentType(), bytes);
  }

  private static Object file(String name, String type, byte[] bytes) {
    return Tree.of("FileName", name)
        .with("FileType", type)
        .with("FileContent", Base64.getEncoder().encodeToString(bytes))
        .members();
  }
}
