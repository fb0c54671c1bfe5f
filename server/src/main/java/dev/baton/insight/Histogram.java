package dev.baton.insight;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Durations in buckets of which each reaches a fifth further than the one before; quantiles told
 * from it are at most a tenth off. Below a second all are one.
 */
public final class Histogram {
  private static final double GROWTH = 1.2;

  private final TreeMap<Integer, Long> buckets = new TreeMap<>();

  /** A histogram of counts by bucket. */
  public Histogram(Map<String, Long> counts) {
    counts.forEach((bucket, n) -> buckets.merge(Integer.parseInt(bucket), n, Long::sum));
  }

  /** The bucket of a duration: {@code 000}, {@code 001} … */
  public static String bucket(Duration duration) {
    double seconds = Math.max(duration.toMillis() / 1000.0, 0);
    int number = seconds <= 1 ? 0 : (int) Math.ceil(Math.log(seconds) / Math.log(GROWTH) - 1e-9);
    return "%03d".formatted(number);
  }

  /** How many there are. */
  public long count() {
    return buckets.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The time in seconds within which a share of all lies; empty when there are none. */
  public OptionalDouble quantile(double share) {
    double wanted = share * count();
    long seen = 0;
    for (Map.Entry<Integer, Long> bucket : buckets.entrySet()) {
      seen += bucket.getValue();
      if (seen >= wanted) {
        return OptionalDouble.of(middle(bucket.getKey()));
      }
    }
    return OptionalDouble.empty();
  }

  /** The bucket's middle, in seconds. */
  private static double middle(int bucket) {
    return bucket == 0 ? 1 : Math.pow(GROWTH, bucket - 0.5);
  }
}
