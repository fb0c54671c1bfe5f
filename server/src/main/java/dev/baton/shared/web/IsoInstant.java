package dev.baton.shared.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a time as ISO 8601 with an offset, and as nothing else. */
final class IsoInstant extends StdScalarDeserializer<Instant> {

  IsoInstant() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (Instant) context.handleUnexpectedToken(Instant.class, parser);
    }
    try {
      return OffsetDateTime.parse(parser.getString()).toInstant();
    } catch (DateTimeException unreadable) {
      return (Instant) context.handleWeirdStringValue(Instant.class, "", "not ISO 8601");
    }
  }
}
