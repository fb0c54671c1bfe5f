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

/**
 * What a message is about.
 *
 * @param by the words that say so, or null when nothing does
 */
record Matter(Intent intent, double confidence, Set<Aspect> aspects, @Nullable Found by) {
  private static final Set<Intent> COURTESY =
      EnumSet.of(Intent.GREETING, Intent.THANKS, Intent.GOODBYE);

  /** A phrase and how much it weighs for an intent. */
  private record Evidence(Found found, double weight) {}

  static Matter of(Scan scan) {
    Map<Intent, List<Evidence>> evidence = new EnumMap<>(Intent.class);
    Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
    for (Found found : scan.likely()) {
      if (found.label().startsWith("intent ")) {
        String[] parts = found.label().split(" ", -1);
        Intent intent = Intent.valueOf(parts[1].toUpperCase(Locale.ROOT));
        evidence
            .computeIfAbsent(intent, none -> new ArrayList<>())
            .add(new Evidence(found, Double.parseDouble(parts[2])));
      } else if (found.label().startsWith("aspect ")) {
        aspects.add(Aspect.valueOf(found.label().substring(7).toUpperCase(Locale.ROOT)));
      }
    }
    return best(evidence, aspects);
  }

  /** Nothing, where what seemed a matter is a reply. */
  Matter nothing() {
    return new Matter(Intent.OTHER, 0.2, Set.of(), null);
  }

  private static Matter best(Map<Intent, List<Evidence>> evidence, Set<Aspect> aspects) {
    Intent best = Intent.OTHER;
    double most = 0;
    double second = 0;
    for (Map.Entry<Intent, List<Evidence>> entry : evidence.entrySet()) {
      double score = score(entry.getValue());
      if (COURTESY.contains(entry.getKey()) && evidence.size() > 1) {
        score = Math.min(score, 0.5);
      }
      if (score > most) {
        second = most;
        most = score;
        best = entry.getKey();
      } else {
        second = Math.max(second, score);
      }
    }
    if (best == Intent.OTHER) {
      return new Matter(best, 0.2, aspects, null);
    }
    double confidence = Math.min(0.99, (1 - Math.exp(-most / 2.5)) * (1 - 0.4 * second / most));
    Found by =
        evidence.getOrDefault(best, List.of()).stream()
            .max(Comparator.comparingDouble(e -> e.weight() * 100 + e.found().length()))
            .map(Evidence::found)
            .orElse(null);
    return new Matter(best, confidence, aspects, by);
  }

  /** The weightiest evidence counts whole, what else there is a little, what speaks against all. */
  private static double score(List<Evidence> evidence) {
    double heaviest = 0;
    double sum = 0;
    double against = 0;
    for (Evidence one : evidence) {
      if (one.weight() < 0) {
        against = Math.min(against, one.weight());
      } else {
        heaviest = Math.max(heaviest, one.weight());
        sum += one.weight();
      }
    }
    return heaviest + Math.min(1.5, 0.15 * (sum - heaviest)) + against;
  }
}
