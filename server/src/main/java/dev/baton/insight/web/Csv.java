package dev.baton.insight.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records as a table of comma-separated values (RFC 4180), the members' names in the first line.
 */
final class Csv {
  private Csv() {}

  static String of(List<?> records) {
    if (records.isEmpty()) {
      return "";
    }
    RecordComponent[] columns = records.getFirst().getClass().getRecordComponents();
    String head =
        Arrays.stream(columns).map(RecordComponent::getName).collect(Collectors.joining(","));
    return records.stream()
        .map(record -> line(record, columns))
        .collect(Collectors.joining("\r\n", head + "\r\n", "\r\n"));
  }

  private static String line(Object record, RecordComponent[] columns) {
    return Arrays.stream(columns)
        .map(column -> cell(value(record, column)))
        .collect(Collectors.joining(","));
  }

  private static @Nullable Object value(Object record, RecordComponent column) {
    try {
      return column.getAccessor().invoke(record);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A shopper's text must not become a formula in a spreadsheet. */
  private static String cell(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return value == null ? "" : value.toString();
    }
    String harmless = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    return harmless.matches("(?s).*[\",\\r\\n].*")
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }
}
