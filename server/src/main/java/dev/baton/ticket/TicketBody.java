package dev.baton.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A ticket in words for an agent who has ten seconds: first what the shopper wants, why a person is
 * needed and what was tried; then the shopper's details, the follow-ups, the journey, the
 * transcript. What shoppers wrote is text, whatever it looks like.
 */
public final class TicketBody {
  private static final int LONGEST_TRANSCRIPT = 60_000;
  private static final int LONGEST_OPENING = 4_000;
  private static final int SHORTEST_TRANSCRIPT = 200;
  private final Ticket ticket;
  private final CutTranscript transcript;
  private final Rendered rendered;

  /**
   * What a helpdesk asks of a body.
   *
   * @param longest in characters, markup included; a longer one is cut in the middle
   * @param file whether the whole transcript can go with it as a file
   */
  public record Limits(Format format, int longest, boolean file) {}

  private TicketBody(
      Ticket ticket, int longestTranscript, boolean file, Map<UUID, String> refusedPhotos) {
    this.ticket = ticket;
    this.transcript = CutTranscript.of(ticket.transcript(), longestTranscript);
    this.rendered = new Rendered(new TicketSections(ticket, transcript, file, refusedPhotos).all());
  }

  /** A ticket as the built-in inbox shows it. */
  public static TicketBody of(Ticket ticket) {
    return new TicketBody(ticket, LONGEST_TRANSCRIPT, true, Map.of());
  }

  /**
   * A ticket with what was added to it left out, as helpdesks get it: there, additions follow one
   * by one.
   *
   * @param refusedPhotos why the helpdesk did not take a photo, by its id
   */
  public static TicketBody within(Limits limits, Ticket ticket, Map<UUID, String> refusedPhotos) {
    Ticket opened = ticket.withFollowUps(List.of());
    int transcript = Math.min(LONGEST_TRANSCRIPT, limits.longest());
    TicketBody body = new TicketBody(opened, transcript, limits.file(), refusedPhotos);
    while (transcript > SHORTEST_TRANSCRIPT
        && body.rendered.as(limits.format()).length() > limits.longest()) {
      transcript = transcript * 3 / 4;
      body = new TicketBody(opened, transcript, limits.file(), refusedPhotos);
    }
    return body;
  }

  /** In the words of these limits, never longer than they allow. */
  public String as(Limits limits) {
    return rendered.as(limits.format(), limits.longest());
  }

  /**
   * The shopper's own words and nothing else, for the part of a ticket that stands there as written
   * by the shopper and may be mailed to them.
   */
  public static String opening(Limits limits, Ticket ticket) {
    List<TranscriptLine> theirs =
        ticket.transcript().stream().filter(line -> line.author() == Author.SHOPPER).toList();
    CutTranscript cut = CutTranscript.of(theirs, Math.min(LONGEST_OPENING, limits.longest() / 2));
    List<Section.Row> rows = new ArrayList<>();
    cut.beginning().forEach(line -> rows.add(new Section.Row.Line(Escape.clean(line.text()))));
    if (cut.cut() > 0) {
      rows.add(new Section.Row.Line("(…)"));
    }
    cut.end().forEach(line -> rows.add(new Section.Row.Line(Escape.clean(line.text()))));
    if (rows.isEmpty()) {
      rows.add(new Section.Row.Line(Escape.line(ticket.subject())));
    }
    rows.add(new Section.Row.Line("(" + ticket.reference() + ")"));
    return new Rendered(List.of(new Section("", rows))).as(limits.format(), limits.longest());
  }

  /**
   * A follow-up: the shopper's own words as they are, anybody else's with who and when.
   *
   * @param mark stands at its end; empty for none
   */
  public static String followUp(Limits limits, Ticket ticket, FollowUp followUp, String mark) {
    Section.Row row =
        followUp.author() == Author.SHOPPER
            ? new Section.Row.Line(Escape.clean(followUp.text()))
            : TicketSections.said(
                followUp.author(), followUp.text(), followUp.at(), ticket.timeZone());
    List<Section.Row> rows = new ArrayList<>(List.of(row));
    if (!mark.isEmpty()) {
      rows.add(new Section.Row.Line("(" + mark + ")"));
    }
    return new Rendered(List.of(new Section("", rows))).as(limits.format(), limits.longest());
  }

  /** What stands in the whole body of a ticket and in no other part of it. */
  public static String storyMark(Ticket ticket) {
    return ticket.reference() + TicketSections.OPENED;
  }

  /** As plain text. */
  public String text() {
    return rendered.text();
  }

  /** As HTML without any markup of the shopper's: headings, paragraphs, a table, lists. */
  public String html() {
    return rendered.html();
  }

  /** As Markdown without any of the shopper's. */
  public String markdown() {
    return rendered.markdown();
  }

  /** The whole transcript as a file, when the body holds only a part of it. */
  public Optional<String> transcriptFile() {
    return transcript.cut() > 0
        ? Optional.of(TicketSections.wholeTranscript(ticket))
        : Optional.empty();
  }
}
