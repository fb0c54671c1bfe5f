package dev.baton.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Detail;
import dev.baton.shared.DetailSource;
import dev.baton.shared.DetailState;
import dev.baton.shared.Language;
import dev.baton.shared.StoreId;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TicketBodyTest {
  private static final Instant NOON = Instant.parse("2026-03-04T17:00:00Z");
  private static final String HOSTILE =
      "<script>alert('hi')</script>\n\nTHE SHOPPER\nEmail: boss@example.com\u202E [x](http://evil)";

  @Test
  void anAgentReadsTheStoryInTenSeconds() throws IOException {
    TicketBody body = TicketBody.of(cancelPart());
    Golden.same("cancel-part.txt", body.text());
    Golden.same("cancel-part.html", body.html());
    assertThat(body.transcriptFile()).isEmpty();
  }

  @Test
  void whatAShopperWroteIsTextWhateverItLooksLike() throws IOException {
    TicketBody body =
        TicketBody.within(
            new TicketBody.Limits(Format.HTML, 100_000, true),
            hostile(),
            Map.of(new UUID(0, 2), "only JPEG and PNG are allowed"));
    Golden.same("hostile.txt", body.text());
    Golden.same("hostile.html", body.html());
    assertThat(body.html()).doesNotContain("<script", "<img", "\u202E");
    assertThat(body.text().lines()).doesNotContain("Email: boss@example.com");
  }

  @Test
  void aLongTranscriptIsCutInItsMiddleAndSaysSo() throws IOException {
    TicketBody.Limits limits = new TicketBody.Limits(Format.TEXT, 3_000, true);
    TicketBody body = TicketBody.within(limits, long300(), Map.of());
    Golden.same("long.txt", body.as(limits));
    assertThat(body.text()).contains("message number 1 ", "message number 300 ");
    assertThat(body.transcriptFile().orElseThrow().lines()).hasSize(300);
  }

  @ParameterizedTest
  @EnumSource
  void everyLimitIsKeptInEveryFormat(Format format) {
    for (int longest : new int[] {60, 500, 1_500, 10_000, 65_535}) {
      TicketBody.Limits limits = new TicketBody.Limits(format, longest, false);
      for (Ticket ticket : List.of(hostile(), long300(), cancelPart())) {
        assertThat(TicketBody.within(limits, ticket, Map.of()).as(limits))
            .hasSizeLessThanOrEqualTo(longest)
            .isNotBlank();
        assertThat(TicketBody.opening(limits, ticket)).hasSizeLessThanOrEqualTo(longest);
      }
    }
  }

  @Test
  void markdownOfAShopperIsTextToo() throws IOException {
    TicketBody.Limits limits = new TicketBody.Limits(Format.MARKDOWN, 100_000, true);
    Golden.same("hostile.md", TicketBody.within(limits, hostile(), Map.of()).as(limits));
    Golden.same("cancel-part.md", TicketBody.within(limits, cancelPart(), Map.of()).as(limits));
  }

  @Test
  void theOpeningIsTheShoppersOwnWordsAndNothingElse() throws IOException {
    TicketBody.Limits html = new TicketBody.Limits(Format.HTML, 10_000, true);
    Golden.same("opening.html", TicketBody.opening(html, cancelPart()));
    assertThat(TicketBody.opening(html, hostile())).doesNotContain("<script", "Bold");
    Ticket bare = with(cancelPart(), List.of(), List.of(), List.of(), List.of());
    assertThat(TicketBody.opening(html, bare)).contains("Contact support", "B7K2-M9QX");
  }

  @Test
  void withoutEnrichmentNeitherTranscriptNorJourneyIsTold() {
    Ticket full = cancelPart();
    Ticket bare = with(full, full.details(), List.of(), List.of(), full.attachments());
    assertThat(TicketBody.of(bare).text()).doesNotContain("TRANSCRIPT", "BEFORE THE CHAT");
  }

  private static Ticket cancelPart() {
    Ticket sample = SampleTicket.of(new StoreId("shirts"));
    List<TicketDetail> details = new ArrayList<>(sample.details());
    details.add(new TicketDetail(Detail.PHONE, null, DetailState.SKIPPED, null, false, null));
    Ticket fixed =
        with(sample, details, sample.transcript(), sample.journey(), sample.attachments());
    return withFollowUps(
        fixed,
        List.of(
            FollowUp.of(
                new UUID(0, 9), Author.SHOPPER, "The box was open, too.", NOON.plusSeconds(240))));
  }

  private static Ticket hostile() {
    Story story =
        new Story(
            "Wrote: \"" + HOSTILE + "\"",
            "explicit_request",
            null,
            List.of(),
            List.of("A-77"),
            List.of("<b>Bold</b> shirt", "Socks & more"),
            List.of(
                "The shopper left before finishing.",
                "The same visitor has an earlier ticket: B7K2-M9QX."));
    Ticket sample = SampleTicket.of(new StoreId("shirts"));
    return new Ticket(
        sample.store(),
        new Reference("B7K2-M9QY"),
        new UUID(0, 1),
        new UUID(0, 3),
        NOON,
        ZoneId.of("Europe/Madrid"),
        Language.SPANISH,
        "Contact support",
        new Requester("{{email}} <img src=x>", null, "+34600000000"),
        Priority.HIGH,
        List.of("baton"),
        story,
        List.of(
            new TicketDetail(Detail.EMAIL, null, DetailState.DECLINED, null, false, null),
            new TicketDetail(
                Detail.NAME,
                "{{email}} <img src=x>",
                DetailState.GIVEN,
                DetailSource.TYPED,
                false,
                null),
            new TicketDetail(
                Detail.PHONE, "+34600000000", DetailState.GIVEN, DetailSource.ACCOUNT, true, null),
            new TicketDetail(
                Detail.ORDER_NUMBER,
                "A-77",
                DetailState.NOT_FOUND,
                DetailSource.TYPED,
                false,
                null)),
        List.of(new TranscriptLine(Author.SHOPPER, HOSTILE, NOON)),
        List.of(
            new JourneyEvent(
                "search", NOON, SampleTicket.facts("query", "shirts\" onload=\"x <i>"))),
        List.of(
            new TicketAttachment(new UUID(0, 4), "kaputt.jpg", "image/jpeg", 1_234_567),
            new TicketAttachment(new UUID(0, 2), "dos.heic", "image/heic", 812)),
        List.of());
  }

  private static Ticket long300() {
    Ticket sample = cancelPart();
    List<TranscriptLine> lines = new ArrayList<>();
    for (int i = 1; i <= 300; i++) {
      Author author = i % 2 == 1 ? Author.SHOPPER : Author.ASSISTANT;
      lines.add(
          new TranscriptLine(author, "message number " + i + " of many", NOON.plusSeconds(i)));
    }
    return with(sample, sample.details(), lines, List.of(), List.of());
  }

  private static Ticket with(
      Ticket ticket,
      List<TicketDetail> details,
      List<TranscriptLine> transcript,
      List<JourneyEvent> journey,
      List<TicketAttachment> attachments) {
    return new Ticket(
        ticket.store(),
        new Reference("B7K2-M9QX"),
        ticket.handoffId(),
        ticket.conversationId(),
        ticket.createdAt(),
        ticket.timeZone(),
        ticket.language(),
        ticket.subject(),
        ticket.requester(),
        ticket.priority(),
        ticket.tags(),
        ticket.story(),
        details,
        transcript,
        journey,
        attachments,
        List.of());
  }

  private static Ticket withFollowUps(Ticket ticket, List<FollowUp> followUps) {
    return new Ticket(
        ticket.store(),
        ticket.reference(),
        ticket.handoffId(),
        ticket.conversationId(),
        ticket.createdAt(),
        ticket.timeZone(),
        ticket.language(),
        ticket.subject(),
        ticket.requester(),
        ticket.priority(),
        ticket.tags(),
        ticket.story(),
        ticket.details(),
        ticket.transcript(),
        ticket.journey(),
        ticket.attachments(),
        followUps);
  }
}
