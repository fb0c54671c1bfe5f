package dev.baton.alert;

import dev.baton.alert.Alert.Kind;
import dev.baton.ticket.Reference;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Alerts about one integration that a channel was not told yet, together.
 *
 * @param counts how many of each kind
 * @param dead tickets that wait for a person's decision; the first few
 * @param since when the first was raised
 * @param recovered whether the latest news of the integration's health is that it works again
 */
public record Gathered(
    Map<Kind, Integer> counts, List<Reference> dead, Instant since, boolean recovered) {
  private static final List<Kind> GRAVEST_FIRST =
      List.of(
          Kind.INTEGRATION_FAILING,
          Kind.DELIVERY_DEAD,
          Kind.INTEGRATION_MISSING,
          Kind.INTEGRATION_SWITCHED,
          Kind.DELIVERY_LATE,
          Kind.DELIVERY_FELL_BACK,
          Kind.WEBHOOK_OFF,
          Kind.SHOP_REMOVED,
          Kind.SHOP_FAILING,
          Kind.SHOP_DATA_ASKED);

  public Gathered {
    counts = Map.copyOf(counts);
    dead = List.copyOf(dead);
  }

  /**
   * What a channel is told of it: the gravest, or that the integration works again. Nothing when it
   * is over before the channel heard of it.
   */
  public Optional<Kind> toTell(AlertThread before) {
    if (recovered && before.failing()) {
      return counts.keySet().stream().filter(Kind::isRecovery).findFirst();
    }
    Map<Kind, Integer> left = left();
    return GRAVEST_FIRST.stream().filter(left::containsKey).findFirst();
  }

  /** What of it still holds. */
  public Map<Kind, Integer> left() {
    Map<Kind, Integer> left = new EnumMap<>(Kind.class);
    left.putAll(counts);
    left.keySet().removeIf(Kind::isRecovery);
    if (recovered) {
      left.remove(Kind.INTEGRATION_FAILING);
      left.remove(Kind.DELIVERY_LATE);
      left.remove(Kind.SHOP_FAILING);
      left.remove(Kind.SHOP_REMOVED);
    }
    return left;
  }

  /** How many of a kind still hold. */
  public int count(Kind kind) {
    return left().getOrDefault(kind, 0);
  }
}
