package dev.baton.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * The clock of a store, as the console shows it, with the zone beside it: a terminal stands
 * anywhere.
 */
record StoreClock(ZoneId zone) {
  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm a zzz", Locale.ENGLISH);

  /** The clock of a zone (IANA name, as in {@code Europe/Berlin}), or UTC when there is none. */
  static StoreClock of(String zone) {
    try {
      return new StoreClock(ZoneId.of(zone));
    } catch (DateTimeException unknown) {
      return new StoreClock(ZoneOffset.UTC);
    }
  }

  /** An instant of the API, or nothing where there is none. */
  String at(JsonNode instant) {
    String text = instant.asString("");
    return text.isEmpty() ? "" : WORDS.format(Instant.parse(text).atZone(zone));
  }
}
