package dev.baton.understanding.grammar;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words of a request for a person, written as one. */
final class Run {
  private static final int LONGEST_WORD = 14;

  private static final Set<String> WORDS =
      Set.of(
          "talk",
          "speak",
          "chat",
          "call",
          "connect",
          "transfer",
          "contact",
          "to",
          "with",
          "a",
          "an",
          "the",
          "me",
          "my",
          "i",
          "agent",
          "human",
          "person",
          "real",
          "live",
          "customer",
          "service",
          "support",
          "care",
          "someone",
          "manager",
          "rep",
          "representative",
          "operator",
          "supervisor",
          "need",
          "want",
          "get",
          "give",
          "please",
          "pls",
          "now",
          "back",
          "help");

  private Run() {}

  /**
   * The numbers of the words, the longest first where there is a choice; null if there are none.
   */
  static int @Nullable [] of(String run, Map<String, Integer> ids) {
    int end = run.length();
    int[] next = new int[end + 1];
    int[] count = new int[end + 1];
    for (int at = end - 1; at >= 0; at--) {
      for (int to = at + 1; to <= Math.min(end, at + LONGEST_WORD); to++) {
        boolean goesOn = to == end || next[to] > 0;
        String word = run.substring(at, to);
        if (goesOn && WORDS.contains(word) && ids.containsKey(word)) {
          next[at] = to;
          count[at] = count[to] + 1;
        }
      }
    }
    if (count[0] < 2) {
      return null;
    }
    int[] words = new int[count[0]];
    int from = 0;
    for (int i = 0; i < words.length; i++) {
      words[i] = ids.getOrDefault(run.substring(from, next[from]), 0);
      from = next[from];
    }
    return words;
  }
}
