package dev.baton.ticket;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the admin API and a preview tell it, member for member; deliveries stand beside it.
 *
 * @param status the handoff's word: {@code submitted}, {@code delivered} or {@code undelivered}
 * @param handoff what {@link HandoffView} tells, or null
 */
public record TicketView(
    String reference,
    String status,
    Instant createdAt,
    String subject,
    RequesterView requester,
    String priority,
    List<String> tags,
    String language,
    String summary,
    String reason,
    @Nullable String skill,
    List<Story.Tried> attempted,
    List<String> orders,
    List<String> products,
    List<String> notes,
    List<DetailView> details,
    List<LineView> transcript,
    List<Map<String, Object>> journey,
    List<TicketAttachment> attachments,
    BodyView body,
    @Nullable Object handoff,
    List<FollowUpView> followUps) {

  /** The shopper. */
  public record RequesterView(
      @Nullable String email, @Nullable String name, @Nullable String phone) {}

  /** A detail. */
  public record DetailView(
      String detail,
      @Nullable String value,
      String state,
      @Nullable String source,
      boolean verified,
      @Nullable String note) {}

  /** Something said. */
  public record LineView(String author, String text, Instant at) {}

  /** Something added later. */
  public record FollowUpView(
      UUID id, String author, String text, Instant at, List<TicketAttachment> attachments) {}

  /** The body as agents read it. */
  public record BodyView(String text, String html, String markdown) {}

  /** The view of a ticket. */
  public static TicketView of(Ticket ticket, String status, @Nullable Object handoff) {
    Requester requester = ticket.requester();
    Story story = ticket.story();
    TicketBody body = TicketBody.of(ticket);
    return new TicketView(
        ticket.reference().value(),
        status,
        ticket.createdAt(),
        ticket.subject(),
        new RequesterView(requester.email(), requester.name(), requester.phone()),
        ticket.priority().key(),
        ticket.tags(),
        ticket.language().code(),
        story.summary(),
        story.reason(),
        story.skill(),
        story.tried(),
        story.orderNumbers(),
        story.products(),
        story.notes(),
        ticket.details().stream().map(TicketView::detail).toList(),
        ticket.transcript().stream()
            .map(line -> new LineView(line.author().key(), line.text(), line.at()))
            .toList(),
        ticket.journey().stream().map(TicketView::event).toList(),
        ticket.attachments(),
        new BodyView(body.text(), body.html(), body.markdown()),
        handoff,
        ticket.followUps().stream().map(TicketView::followUp).toList());
  }

  private static FollowUpView followUp(FollowUp added) {
    return new FollowUpView(
        added.id(), added.author().key(), added.text(), added.at(), added.attachments());
  }

  private static DetailView detail(TicketDetail detail) {
    return new DetailView(
        detail.detail().key(),
        detail.value(),
        detail.state().key(),
        detail.source() == null ? null : detail.source().key(),
        detail.verified(),
        detail.note());
  }

  private static Map<String, Object> event(JourneyEvent event) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("type", event.type());
    view.put("at", event.at());
    event.facts().forEach(view::putIfAbsent);
    return view;
  }
}
