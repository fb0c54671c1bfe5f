package dev.baton.ticket;

import java.util.List;
import java.util.Locale;
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
  private final Ticket ticket;
  private final CutTranscript transcript;
  private final List<Section> sections;

  private TicketBody(Ticket ticket, int longestTranscript, Map<UUID, String> refusedPhotos) {
    this.ticket = ticket;
    this.transcript = CutTranscript.of(ticket.transcript(), longestTranscript);
    this.sections = new TicketSections(ticket, transcript, refusedPhotos).all();
  }

  /** A ticket as the built-in inbox shows it. */
  public static TicketBody of(Ticket ticket) {
    return new TicketBody(ticket, LONGEST_TRANSCRIPT, Map.of());
  }

  /**
   * A ticket for a helpdesk with its limits.
   *
   * @param longestTranscript in characters; a longer one is cut in the middle
   * @param refusedPhotos why the helpdesk did not take a photo, by its id
   */
  public static TicketBody of(
      Ticket ticket, int longestTranscript, Map<UUID, String> refusedPhotos) {
    return new TicketBody(ticket, longestTranscript, refusedPhotos);
  }

  /** As plain text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Section section : sections) {
      if (!section.title().isEmpty()) {
        text.append('\n').append(section.title().toUpperCase(Locale.ROOT)).append('\n');
      }
      section.rows().forEach(row -> text.append(row.text()).append('\n'));
    }
    return text.toString().strip() + "\n";
  }

  /** As HTML without any markup of the shopper's: headings, paragraphs, a table, lists. */
  public String html() {
    StringBuilder html = new StringBuilder();
    for (Section section : sections) {
      if (!section.title().isEmpty()) {
        html.append("<h3>").append(Escape.html(section.title())).append("</h3>\n");
      }
      html.append(section.rows().isEmpty() ? "" : Section.html(section.rows()));
    }
    return html.toString();
  }

  /** The whole transcript as a file, when the body holds only a part of it. */
  public Optional<String> transcriptFile() {
    return transcript.cut() > 0
        ? Optional.of(TicketSections.wholeTranscript(ticket))
        : Optional.empty();
  }
}
