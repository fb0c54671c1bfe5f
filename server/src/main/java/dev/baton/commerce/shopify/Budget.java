package dev.baton.commerce.shopify;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How much one shop still takes, as its answers say: every operation costs points, and points come
 * back by the second (shopify.dev/docs/api/usage/limits).
 */
final class Budget {
  private final Map<Operation, Double> costs = new EnumMap<>(Operation.class);
  private @Nullable Level level;

  private record Level(double most, double available, double restoreRate, Instant at) {

    double availableAt(Instant now) {
      double seconds = Math.max(0, Duration.between(at, now).toMillis() / 1000.0);
      return Math.min(most, available + seconds * restoreRate);
    }

    Level less(double cost, Instant now) {
      return new Level(most, availableAt(now) - cost, restoreRate, now);
    }
  }

  /** How long to wait before the operation may be asked for; takes its points off. */
  synchronized Duration take(Operation operation, Instant now) {
    double cost = costs.getOrDefault(operation, 0.0);
    if (level == null) {
      return Duration.ZERO;
    }
    double missing = cost - level.availableAt(now);
    Duration wait = missing <= 0 ? Duration.ZERO : seconds(missing / level.restoreRate());
    level = level.less(cost, now);
    return wait;
  }

  /** Notes what an answer says. */
  synchronized void note(Operation operation, JsonNode cost, Instant now) {
    JsonNode status = cost.path("throttleStatus");
    if (cost.path("requestedQueryCost").isNumber()) {
      costs.put(operation, cost.path("requestedQueryCost").asDouble());
    }
    if (status.path("restoreRate").asDouble(0) > 0) {
      level =
          new Level(
              status.path("maximumAvailable").asDouble(0),
              status.path("currentlyAvailable").asDouble(0),
              status.path("restoreRate").asDouble(0),
              now);
    }
  }

  /** How long an operation that was throttled must wait; a second when Shopify does not say. */
  static Duration throttled(JsonNode cost) {
    JsonNode status = cost.path("throttleStatus");
    double rate = status.path("restoreRate").asDouble(0);
    double missing =
        cost.path("requestedQueryCost").asDouble(0) - status.path("currentlyAvailable").asDouble(0);
    return rate <= 0 || missing <= 0 ? Duration.ofSeconds(1) : seconds(missing / rate);
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis((long) Math.ceil(seconds * 1000));
  }
}
