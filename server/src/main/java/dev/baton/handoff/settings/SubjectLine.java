package dev.baton.handoff.settings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's subject from the merchant's template. A part between separators, or in brackets, that
 * lacks a value is left out with it.
 */
public final class SubjectLine {
  /** The variables a merchant may use in a subject. */
  public static final List<String> VARIABLES = List.of("order_number", "topic", "store_name");

  private static final int LONGEST = 200;
  private static final Pattern BRACKETS = Pattern.compile("\\h*\\([^()]*\\)|\\h*\\[[^\\[\\]]*]");
  private static final Pattern SEPARATOR =
      Pattern.compile("\\h+[-–—|·/•]\\h+|[:;,]\\h+|(?<=[.!?])\\h+");

  private SubjectLine() {}

  /**
   * The subject: one line, 1 to 200 characters.
   *
   * @param orderNumber without {@code #}, or null
   * @param topic what it is about in a few words, or null
   */
  public static String of(
      String template, @Nullable String orderNumber, @Nullable String topic, String storeName) {
    Map<String, String> values = new HashMap<>();
    put(values, "order_number", orderNumber);
    put(values, "topic", topic);
    put(values, "store_name", storeName);
    String filled = Template.replace(complete(template, values), values);
    String line = oneLine(filled);
    return line.isEmpty() ? HandoffSettings.INITIAL_SUBJECT : line;
  }

  private static void put(Map<String, String> values, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      values.put(name, value);
    }
  }

  private static String complete(String template, Map<String, String> values) {
    String text =
        BRACKETS
            .matcher(template)
            .replaceAll(
                found ->
                    Template.lacksNothing(found.group(), values)
                        ? Matcher.quoteReplacement(found.group())
                        : "");
    List<String> parts = new ArrayList<>();
    List<String> separators = new ArrayList<>();
    Matcher matcher = SEPARATOR.matcher(text);
    int from = 0;
    while (matcher.find()) {
      parts.add(text.substring(from, matcher.start()));
      separators.add(matcher.group());
      from = matcher.end();
    }
    parts.add(text.substring(from));
    return join(parts, separators, values);
  }

  private static String join(
      List<String> parts, List<String> separators, Map<String, String> values) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      if (Template.lacksNothing(parts.get(i), values)) {
        if (!joined.isEmpty() && i > 0) {
          joined.append(separators.get(i - 1));
        }
        joined.append(parts.get(i));
      }
    }
    return joined.toString();
  }

  private static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s\\p{Z}]+", " ").strip();
    int end = Math.min(line.length(), LONGEST);
    boolean splitsPair = end < line.length() && Character.isLowSurrogate(line.charAt(end));
    return line.substring(0, splitsPair ? end - 1 : end).strip();
  }
}
