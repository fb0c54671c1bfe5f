package dev.baton.ticket.jdbc;

import dev.baton.shared.Language;
import dev.baton.ticket.JourneyEvent;
import dev.baton.ticket.Priority;
import dev.baton.ticket.Requester;
import dev.baton.ticket.Story;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import dev.baton.ticket.TicketDetail;
import dev.baton.ticket.TranscriptLine;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tickets as stored JSON. Members may be added; what is stored once stays readable. */
final class TicketJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<TranscriptLine>> LINES = new TypeReference<>() {};
  private static final TypeReference<List<JourneyEvent>> EVENTS = new TypeReference<>() {};
  private static final TypeReference<List<TicketAttachment>> ATTACHMENTS = new TypeReference<>() {};

  /** PostgreSQL takes neither NUL nor half a surrogate pair. */
  private static final Pattern UNSTORABLE =
      Pattern.compile(
          "\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]");

  private static final Pattern ESCAPED_NUL = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u0000");

  private TicketJson() {}

  /** What of a ticket stands in its {@code content} column. */
  record Content(
      int v,
      ZoneId timeZone,
      Language language,
      String subject,
      Requester requester,
      Priority priority,
      List<String> tags,
      Story story,
      List<TicketDetail> details,
      List<TicketAttachment> attachments) {

    static Content of(Ticket ticket) {
      return new Content(
          1,
          ticket.timeZone(),
          ticket.language(),
          ticket.subject(),
          ticket.requester(),
          ticket.priority(),
          ticket.tags(),
          ticket.story(),
          ticket.details(),
          ticket.attachments());
    }
  }

  static String write(Object value) {
    String json = UNSTORABLE.matcher(JSON.writeValueAsString(value)).replaceAll("");
    return json.contains("\\u0000") ? ESCAPED_NUL.matcher(json).replaceAll("$1") : json;
  }

  static String storable(String text) {
    return UNSTORABLE.matcher(text).replaceAll("");
  }

  static Content content(String json) {
    return JSON.readValue(json, Content.class);
  }

  static List<TranscriptLine> transcript(String json) {
    return JSON.readValue(json, LINES);
  }

  static List<JourneyEvent> journey(String json) {
    return JSON.readValue(json, EVENTS);
  }

  static List<TicketAttachment> attachments(String json) {
    return JSON.readValue(json, ATTACHMENTS);
  }
}
