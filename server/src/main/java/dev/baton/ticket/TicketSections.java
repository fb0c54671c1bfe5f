package dev.baton.ticket;

import dev.baton.shared.Detail;
import dev.baton.shared.Language;
import dev.baton.ticket.Section.Row;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The parts of a ticket's body, in the order in which an agent needs them. */
final class TicketSections {
  static final String OPENED = ", opened ";
  private static final int MOST_EVENTS = 30;
  private final Ticket ticket;
  private final CutTranscript transcript;
  private final boolean file;
  private final Map<UUID, String> refused;
  private final ZoneId zone;

  TicketSections(Ticket ticket, CutTranscript transcript, boolean file, Map<UUID, String> refused) {
    this.ticket = ticket;
    this.transcript = transcript;
    this.file = file;
    this.refused = refused;
    this.zone = ticket.timeZone();
  }

  List<Section> all() {
    List<Section> all = new ArrayList<>();
    all.add(new Section("", story()));
    all.add(new Section("The shopper", shopper()));
    addUnlessEmpty(all, "Added since", followUps());
    addUnlessEmpty(all, "Before the chat", journey());
    addUnlessEmpty(all, "Transcript", transcript());
    all.add(
        new Section(
            "Reference",
            List.of(
                new Row.Line(
                    ticket.reference()
                        + OPENED
                        + TicketWords.time(ticket.createdAt(), zone)
                        + ". Times are those of "
                        + zone.getId().replace('_', ' ')
                        + "."))));
    return all;
  }

  static String wholeTranscript(Ticket ticket) {
    StringBuilder file = new StringBuilder();
    for (TranscriptLine line : ticket.transcript()) {
      file.append(said(line.author(), line.text(), line.at(), ticket.timeZone()).text())
          .append('\n');
    }
    return file.toString();
  }

  private List<Row> story() {
    Story story = ticket.story();
    List<Row> rows = new ArrayList<>();
    rows.add(new Row.Line(Escape.clean(story.summary())));
    rows.add(new Row.Named("Why you", TicketWords.reason(story)));
    for (Story.Tried tried : story.tried()) {
      rows.add(
          new Row.Named("Tried", Escape.line(tried.what()) + ": " + Escape.line(tried.outcome())));
    }
    if (!story.orderNumbers().isEmpty()) {
      List<String> numbers = story.orderNumbers().stream().map(n -> "#" + Escape.line(n)).toList();
      rows.add(new Row.Named(numbers.size() == 1 ? "Order" : "Orders", String.join(", ", numbers)));
    }
    if (!story.products().isEmpty()) {
      rows.add(
          new Row.Named(
              story.products().size() == 1 ? "Product" : "Products",
              String.join(", ", story.products().stream().map(Escape::line).toList())));
    }
    story.notes().forEach(note -> rows.add(new Row.Named("Note", Escape.line(note))));
    return rows;
  }

  private List<Row> shopper() {
    List<Row> rows = new ArrayList<>();
    for (TicketDetail detail : ticket.details()) {
      if (detail.detail() != Detail.PHOTO || ticket.attachments().isEmpty()) {
        rows.add(new Row.Named(TicketWords.name(detail.detail()), TicketWords.value(detail)));
      }
    }
    if (!ticket.language().equals(Language.ENGLISH)) {
      String language = ticket.language().locale().getDisplayLanguage(Locale.ENGLISH);
      rows.add(new Row.Named("Writes in", language));
    }
    for (TicketAttachment photo : ticket.attachments()) {
      String reason = refused.get(photo.id());
      String name = Escape.line(photo.fileName()) + " (" + size(photo.size()) + ")";
      rows.add(
          new Row.Named(
              "Photo",
              reason == null ? name + ", attached" : name + ", not taken: " + Escape.line(reason)));
    }
    return rows;
  }

  private List<Row> followUps() {
    List<Row> rows = new ArrayList<>();
    for (FollowUp followUp : ticket.followUps()) {
      List<String> photos =
          followUp.attachments().stream().map(photo -> Escape.line(photo.fileName())).toList();
      String sent = photos.isEmpty() ? "" : "[photo: " + String.join(", ", photos) + "]";
      String text = (followUp.text() + "\n" + sent).strip();
      rows.add(said(followUp.author(), text, followUp.at(), zone));
    }
    return rows;
  }

  private List<Row> journey() {
    List<JourneyEvent> events = ticket.journey();
    List<Row> rows = new ArrayList<>();
    int left = Math.max(0, events.size() - MOST_EVENTS);
    if (left > 0) {
      rows.add(new Row.Line("(" + left + " earlier steps are left out here.)"));
    }
    for (JourneyEvent event : events.subList(left, events.size())) {
      rows.add(new Row.Dated(TicketWords.time(event.at(), zone), "", TicketWords.event(event)));
    }
    return rows;
  }

  private List<Row> transcript() {
    List<Row> rows = new ArrayList<>();
    transcript
        .beginning()
        .forEach(line -> rows.add(said(line.author(), line.text(), line.at(), zone)));
    if (transcript.cut() > 0) {
      rows.add(
          new Row.Line(
              "("
                  + transcript.cut()
                  + " of "
                  + ticket.transcript().size()
                  + " messages are left out here; all of them are in "
                  + (file ? "the attached transcript.txt.)" : "Baton, under the reference.)")));
    }
    transcript.end().forEach(line -> rows.add(said(line.author(), line.text(), line.at(), zone)));
    return rows;
  }

  static Row said(Author author, String text, Instant at, ZoneId zone) {
    return new Row.Dated(
        TicketWords.time(at, zone), TicketWords.author(author), Escape.clean(text));
  }

  private static void addUnlessEmpty(List<Section> all, String title, List<Row> rows) {
    if (!rows.isEmpty()) {
      all.add(new Section(title, rows));
    }
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? Math.max(1, bytes / 1_000) + " KB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
