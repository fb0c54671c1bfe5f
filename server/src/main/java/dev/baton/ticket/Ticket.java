package dev.baton.ticket;

import dev.baton.shared.Detail;
import dev.baton.shared.Language;
import dev.baton.shared.StoreId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The story an agent reads, in no helpdesk's own terms. Everything in it is masked of card numbers
 * and the like before it gets here.
 *
 * @param handoffId the key of this ticket in every helpdesk
 * @param timeZone the store's, in which times are told to agents
 * @param language of the shopper
 * @param transcript empty when the store does not enrich tickets; likewise {@code journey}
 * @param followUps in the order in which they came
 */
public record Ticket(
    StoreId store,
    Reference reference,
    UUID handoffId,
    UUID conversationId,
    Instant createdAt,
    ZoneId timeZone,
    Language language,
    String subject,
    Requester requester,
    Priority priority,
    List<String> tags,
    Story story,
    List<TicketDetail> details,
    List<TranscriptLine> transcript,
    List<JourneyEvent> journey,
    List<TicketAttachment> attachments,
    List<FollowUp> followUps) {

  public Ticket {
    tags = List.copyOf(tags);
    details = List.copyOf(details);
    transcript = List.copyOf(transcript);
    journey = List.copyOf(journey);
    attachments = List.copyOf(attachments);
    followUps = List.copyOf(followUps);
  }

  /** What is known of a detail, when anything is. */
  public Optional<TicketDetail> detail(Detail detail) {
    return details.stream().filter(known -> known.detail() == detail).findFirst();
  }

  /** The same ticket with other follow-ups. */
  public Ticket withFollowUps(List<FollowUp> others) {
    return with(requester, others);
  }

  /** The same ticket of somebody else. */
  public Ticket withRequester(Requester other) {
    return with(other, followUps);
  }

  private Ticket with(Requester other, List<FollowUp> others) {
    return new Ticket(
        store,
        reference,
        handoffId,
        conversationId,
        createdAt,
        timeZone,
        language,
        subject,
        other,
        priority,
        tags,
        story,
        details,
        transcript,
        journey,
        attachments,
        others);
  }
}
