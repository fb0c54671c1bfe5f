package dev.baton.handoff;

import java.util.List;

/**
 * A sentence to be said, before it is put into a language.
 *
 * @param key which sentence
 * @param values name and value in turn
 */
public record Line(String key, List<String> values) {
  public Line {
    values = List.copyOf(values);
  }

  static Line of(String key, String... values) {
    return new Line(key, List.of(values));
  }
}
