package dev.baton.assistant;

import java.util.List;

/** Something the assistant says. */
public record Reply(String text, List<String> quickReplies) {
  public Reply {
    quickReplies = List.copyOf(quickReplies);
  }

  static Reply of(String text) {
    return new Reply(text, List.of());
  }
}
