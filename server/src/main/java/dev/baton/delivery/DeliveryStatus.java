package dev.baton.delivery;

import java.util.Locale;
import java.util.Optional;

/** A delivery's state in one word. */
public enum DeliveryStatus {
  PENDING,
  SENDING,
  RETRYING,
  DELIVERED,
  DEAD,
  REPLACED;

  /** The name in JSON: {@code pending}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status with this JSON name. */
  public static Optional<DeliveryStatus> of(String key) {
    for (DeliveryStatus status : values()) {
      if (status.key().equals(key)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
