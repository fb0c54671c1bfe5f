package dev.baton.understanding.grammar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A language file cut into its sections: {@code [heading]} and lines; {@code #} begins a comment.
 *
 * @param name the language, as in {@code en}
 */
public record LanguageFile(String name, Map<String, List<String>> sections) {

  /** Reads a file beside a class of this product. */
  public static LanguageFile read(Class<?> owner, String path, String name) {
    try (InputStream in = owner.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing");
      }
      return parse(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static LanguageFile parse(String name, BufferedReader reader) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String raw : reader.lines().toList()) {
      int comment = raw.indexOf("# ");
      String line = (comment >= 0 ? raw.substring(0, comment) : raw).strip();
      if (line.isEmpty() || line.equals("#")) {
        continue;
      }
      if (line.startsWith("[") && line.endsWith("]")) {
        String heading = line.substring(1, line.length() - 1).strip();
        current = sections.computeIfAbsent(heading, none -> new ArrayList<>());
      } else {
        current.add(line);
      }
    }
    return new LanguageFile(name, sections);
  }

  /**
   * This file with those phrases of another whose sets it has, when it asks for them by a {@code
   * [frames]} section.
   */
  public LanguageFile with(LanguageFile frames) {
    if (!sections.containsKey("frames")) {
      return this;
    }
    Map<String, List<String>> all = new LinkedHashMap<>();
    sections.forEach((heading, lines) -> all.put(heading, new ArrayList<>(lines)));
    frames.sections.forEach(
        (heading, lines) ->
            lines.stream()
                .filter(this::hasSetsOf)
                .forEach(
                    line -> all.computeIfAbsent(heading, none -> new ArrayList<>()).add(line)));
    return new LanguageFile(name, all);
  }

  private boolean hasSetsOf(String line) {
    return SET.matcher(line).results().allMatch(m -> sections.containsKey("set " + m.group(1)));
  }

  private static final Pattern SET = Pattern.compile("<(\\w+)>");

  /** The lines of a section; none when it is absent. */
  public List<String> lines(String heading) {
    return sections.getOrDefault(heading, List.of());
  }

  /** The items of a section, which stand in lines and between commas. */
  public List<String> items(String heading) {
    List<String> items = new ArrayList<>();
    for (String line : lines(heading)) {
      for (String item : line.split(",", -1)) {
        if (!item.isBlank()) {
          items.add(item.strip());
        }
      }
    }
    return items;
  }
}
