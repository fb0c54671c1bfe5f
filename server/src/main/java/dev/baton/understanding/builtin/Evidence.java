package dev.baton.understanding.builtin;

import dev.baton.understanding.Command.Aspect;
import dev.baton.understanding.Intent;
import dev.baton.understanding.grammar.PhraseBook.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The phrases of a message that say what it is about, and what they weigh. */
final class Evidence {
  private static final Set<Intent> COURTESY =
      EnumSet.of(Intent.GREETING, Intent.THANKS, Intent.GOODBYE);
  private static final double MOST_FOR_THE_REST = 1.5;
  private static final double SHARE_OF_THE_REST = 0.15;

  private final Map<Intent, List<Weighed>> phrases = new EnumMap<>(Intent.class);
  private final Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);

  private record Weighed(Found found, double weight) {}

  static Evidence in(Scan scan) {
    Evidence evidence = new Evidence();
    scan.likely().forEach(evidence::add);
    return evidence;
  }

  private void add(Found found) {
    if (found.label().startsWith("intent ")) {
      String[] parts = found.label().split(" ", -1);
      Intent intent = Intent.valueOf(parts[1].toUpperCase(Locale.ROOT));
      phrases
          .computeIfAbsent(intent, none -> new ArrayList<>())
          .add(new Weighed(found, Double.parseDouble(parts[2])));
    } else if (found.label().startsWith("aspect ")) {
      aspects.add(Aspect.valueOf(found.label().substring(7).toUpperCase(Locale.ROOT)));
    }
  }

  Set<Aspect> aspects() {
    return aspects;
  }

  /** What speaks for an intent; a courtesy beside another matter counts little. */
  double weight(Intent intent) {
    double weight = sum(phrases.getOrDefault(intent, List.of()));
    return COURTESY.contains(intent) && phrases.size() > 1 ? Math.min(weight, 0.5) : weight;
  }

  /** The weightiest evidence counts whole, what else there is a little, what speaks against all. */
  private static double sum(List<Weighed> evidence) {
    double heaviest = 0;
    double sum = 0;
    double against = 0;
    for (Weighed one : evidence) {
      if (one.weight() < 0) {
        against = Math.min(against, one.weight());
      } else {
        heaviest = Math.max(heaviest, one.weight());
        sum += one.weight();
      }
    }
    return heaviest + Math.min(MOST_FOR_THE_REST, SHARE_OF_THE_REST * (sum - heaviest)) + against;
  }

  /** The weightiest phrase for an intent, or null. */
  @Nullable Found best(Intent intent) {
    return phrases.getOrDefault(intent, List.of()).stream()
        .filter(one -> one.weight() > 0)
        .max(Comparator.comparingDouble(one -> one.weight() * 100 + one.found().length()))
        .map(Weighed::found)
        .orElse(null);
  }
}
