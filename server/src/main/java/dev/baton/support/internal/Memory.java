package dev.baton.support.internal;

import dev.baton.shared.OrderNumber;
import dev.baton.skill.Attempt;
import dev.baton.skill.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a skill remembers from one step to the next, as the strings its state is kept in. A state of
 * another version counts as none: the skill begins anew.
 */
final class Memory {
  private static final String VERSION = "1";
  private static final int MOST_ATTEMPTS = 20;

  private final Map<String, String> kept = new HashMap<>();

  Memory(Map<String, String> state) {
    if (VERSION.equals(state.get("version"))) {
      kept.putAll(state);
    }
    kept.put("version", VERSION);
    kept.remove(Turn.INTERRUPTED);
    kept.remove(Turn.OWN_WORDS);
  }

  /** The question that stands, or empty at the start. */
  String at() {
    return kept.getOrDefault("at", "");
  }

  String get(String key) {
    return kept.getOrDefault(key, "");
  }

  void put(String key, String value) {
    kept.put(key, value);
  }

  void forget(String... keys) {
    for (String key : keys) {
      kept.remove(key);
    }
  }

  /** A number that was put here, or 0. */
  int count(String key) {
    String value = get(key);
    return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0;
  }

  /** The order that was opened, or is in question. */
  Optional<OrderNumber> order() {
    return Optional.of(get("order")).filter(n -> !n.isEmpty()).map(OrderNumber::new);
  }

  /** What was tried so far, oldest first. */
  List<Attempt> attempts() {
    List<Attempt> attempts = new ArrayList<>();
    for (int i = 0; kept.containsKey("tried." + i); i++) {
      attempts.add(new Attempt(get("tried." + i), get("ended." + i)));
    }
    return attempts;
  }

  /** Adds what was tried; the same again is one. */
  void tried(Attempt attempt) {
    int next = attempts().size();
    if (next < MOST_ATTEMPTS && !attempts().contains(attempt)) {
      put("tried." + next, attempt.what());
      put("ended." + next, attempt.outcome());
    }
  }

  /** The state to keep, with the question that now stands. */
  Map<String, String> standingAt(String question) {
    kept.put("at", question);
    return Map.copyOf(kept);
  }
}
