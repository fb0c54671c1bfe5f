package dev.baton.ticket;

import dev.baton.shared.Detail;
import dev.baton.shared.DetailSource;
import dev.baton.shared.DetailState;
import dev.baton.shared.Language;
import dev.baton.shared.StoreId;
import dev.baton.ticket.Story.Tried;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tickets for tests: Jane's wish to cancel part of order 12345, to begin with. */
public final class SampleTicket {
  private static final Instant NOON = Instant.parse("2026-03-04T17:00:00Z");
  private static final SplittableRandom RANDOM = new SplittableRandom();

  private SampleTicket() {}

  /** A small ticket of a store. */
  public static Ticket of(StoreId store) {
    return of(store, List.of());
  }

  /** A small ticket of a store, with photos. */
  public static Ticket of(StoreId store, List<TicketAttachment> attachments) {
    return new Ticket(
        store,
        Reference.random(RANDOM),
        UUID.randomUUID(),
        UUID.randomUUID(),
        NOON,
        ZoneId.of("America/New_York"),
        Language.ENGLISH,
        "Contact support",
        new Requester("Jane Doe", "jane@example.com", null),
        Priority.NORMAL,
        List.of("baton", "skill", "cancel_order"),
        story(),
        List.of(
            given(Detail.EMAIL, "jane@example.com", DetailSource.TYPED),
            given(Detail.NAME, "Jane Doe", DetailSource.ORDER),
            given(Detail.ORDER_NUMBER, "12345", DetailSource.TYPED)),
        List.of(
            new TranscriptLine(
                Author.SHOPPER, "I want to cancel part of my order 12345", NOON.minusSeconds(60)),
            new TranscriptLine(Author.ASSISTANT, "May I have your email?", NOON.minusSeconds(58)),
            new TranscriptLine(Author.SHOPPER, "jane@example.com", NOON.minusSeconds(20))),
        List.of(
            new JourneyEvent(
                "product_viewed",
                NOON.minusSeconds(600),
                facts("title", "Linen shirt", "url", "https://shop.example/products/linen-shirt")),
            new JourneyEvent("search", NOON.minusSeconds(300), facts("query", "cancel order"))),
        attachments,
        List.of());
  }

  /** The same ticket from another conversation and person. */
  public static Ticket from(Ticket ticket, UUID conversation, String email) {
    return new Ticket(
        ticket.store(),
        ticket.reference(),
        ticket.handoffId(),
        conversation,
        ticket.createdAt(),
        ticket.timeZone(),
        ticket.language(),
        ticket.subject(),
        new Requester("Erika", email, null),
        ticket.priority(),
        ticket.tags(),
        ticket.story(),
        ticket.details(),
        ticket.transcript(),
        ticket.journey(),
        ticket.attachments(),
        ticket.followUps());
  }

  /** The same ticket of another shopper. */
  public static Ticket by(Ticket ticket, Requester requester) {
    return new Ticket(
        ticket.store(),
        ticket.reference(),
        ticket.handoffId(),
        ticket.conversationId(),
        ticket.createdAt(),
        ticket.timeZone(),
        ticket.language(),
        ticket.subject(),
        requester,
        ticket.priority(),
        ticket.tags(),
        ticket.story(),
        ticket.details(),
        ticket.transcript(),
        ticket.journey(),
        ticket.attachments(),
        ticket.followUps());
  }

  /** The same ticket without a name, with another transcript. */
  public static Ticket nameless(Ticket ticket, List<TranscriptLine> transcript) {
    return new Ticket(
        ticket.store(),
        ticket.reference(),
        ticket.handoffId(),
        ticket.conversationId(),
        ticket.createdAt(),
        ticket.timeZone(),
        ticket.language(),
        ticket.subject(),
        new Requester(null, "jane@example.com", null),
        ticket.priority(),
        ticket.tags(),
        ticket.story(),
        ticket.details(),
        transcript,
        ticket.journey(),
        ticket.attachments(),
        ticket.followUps());
  }

  /** A follow-up of the shopper. */
  public static FollowUp followUp(String text) {
    return FollowUp.of(UUID.randomUUID(), Author.SHOPPER, text, NOON.plusSeconds(90));
  }

  static TicketDetail given(Detail detail, String value, DetailSource source) {
    return new TicketDetail(detail, value, DetailState.GIVEN, source, false, null);
  }

  static Map<String, String> facts(String... pairs) {
    Map<String, String> facts = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      facts.put(pairs[i], pairs[i + 1]);
    }
    return facts;
  }

  private static Story story() {
    @Nullable String skill = "cancel_order";
    return new Story(
        "Wants to cancel part of order #12345: the linen shirt.",
        "skill",
        skill,
        List.of(new Tried("Cancel order #12345", "only the whole order can be cancelled here")),
        List.of("12345"),
        List.of("Linen shirt"),
        List.of());
  }
}
