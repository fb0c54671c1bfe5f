package dev.baton.handoff.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A merchant's text with {@code {{variables}}}. */
public final class Template {
  /** A variable, or an opening that never becomes one. */
  private static final Pattern OPENING =
      Pattern.compile("\\{\\{(?:\\h*([A-Za-z0-9_.-]{1,60})\\h*}})?");

  private final String text;

  private Template(String text) {
    this.text = text;
  }

  /** A text as the merchant wrote it. */
  public static Template of(String text) {
    return new Template(text);
  }

  /** What stands behind an opening <code>{{</code> and is none of these variables, as written. */
  public List<String> unknown(List<String> variables) {
    List<String> unknown = new ArrayList<>();
    Matcher matcher = OPENING.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1) == null) {
        unknown.add(excerpt(matcher.start()));
      } else if (!variables.contains(matcher.group(1))) {
        unknown.add(matcher.group());
      }
    }
    return unknown;
  }

  /**
   * The text with its values, put in as they are in one pass. A sentence with a variable that has
   * none is left out.
   */
  public String fill(Map<String, String> values) {
    List<Piece> kept = new ArrayList<>();
    for (Piece sentence : SentenceBreaks.split(text)) {
      if (lacksNothing(sentence.text(), values)) {
        kept.add(new Piece(replace(sentence.text(), values), sentence.gap()));
      } else if (!kept.isEmpty()) {
        kept.add(kept.removeLast().withGapAtLeast(sentence.gap()));
      }
    }
    StringBuilder filled = new StringBuilder();
    kept.forEach(piece -> filled.append(piece.text()).append(piece.gap()));
    return filled.toString().strip();
  }

  static boolean lacksNothing(String text, Map<String, String> values) {
    Matcher matcher = OPENING.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1) != null && !values.containsKey(matcher.group(1))) {
        return false;
      }
    }
    return true;
  }

  static String replace(String text, Map<String, String> values) {
    Matcher matcher = OPENING.matcher(text);
    StringBuilder replaced = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      String value = name == null ? matcher.group() : values.getOrDefault(name, "");
      matcher.appendReplacement(replaced, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(replaced).toString();
  }

  private String excerpt(int start) {
    return text.substring(start, Math.min(text.length(), start + 20));
  }

  /** A sentence, and the white space behind it. */
  record Piece(String text, String gap) {

    Piece withGapAtLeast(String other) {
      return lines(other) > lines(gap) ? new Piece(text, other) : this;
    }

    private static long lines(String gap) {
      return gap.chars().filter(c -> c == '\n').count();
    }
  }
}
