package dev.baton.alert;

import dev.baton.shared.StoreId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a store's alerts go.
 *
 * @param type {@code email} or {@code webhook}
 * @param enabled whether anything goes there
 * @param digestMinutes how often further news of one integration go there at most
 * @param config its settings without the secret ones
 */
public record AlertChannel(
    StoreId store,
    String type,
    boolean enabled,
    int digestMinutes,
    Map<String, Object> config,
    Standing standing) {
  /** How often at most when nobody said. */
  public static final int USUAL_MINUTES = 30;

  public AlertChannel {
    config = Map.copyOf(config);
  }

  /** One that nobody has set up. */
  public static AlertChannel unset(StoreId store, String type) {
    return new AlertChannel(store, type, false, USUAL_MINUTES, Map.of(), Standing.UNTESTED);
  }

  /** How long further news wait. */
  public Duration pause() {
    return Duration.ofMinutes(digestMinutes);
  }

  /**
   * How a channel fares.
   *
   * @param lastError what went wrong last, in words with the way to mend it
   */
  public record Standing(
      @Nullable Instant lastSuccessAt, @Nullable Instant lastErrorAt, @Nullable String lastError) {
    /** Nothing is known. */
    public static final Standing UNTESTED = new Standing(null, null, null);

    /** {@code untested}, {@code connected} or {@code failing}, as of an integration. */
    public String status() {
      if (lastErrorAt != null && (lastSuccessAt == null || lastErrorAt.isAfter(lastSuccessAt))) {
        return "failing";
      }
      return lastSuccessAt == null ? "untested" : "connected";
    }

    /** The status in words. */
    public String message() {
      return switch (status()) {
        case "failing" -> String.valueOf(lastError);
        case "connected" -> "Works.";
        default -> "Not tested yet.";
      };
    }
  }
}
