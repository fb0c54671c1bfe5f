package dev.baton.shared.json;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes what is kept in the database. Lenient where requests are strict: a member that
 * another version of Baton wrote is passed over.
 */
public final class StoredJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  private StoredJson() {}

  /** The value as JSON. */
  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** The value that was written. */
  public static <T> T read(String json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }
}
