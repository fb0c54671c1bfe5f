package dev.baton.handoff;

import dev.baton.shared.Detail;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A detail as the shopper may see it: masked unless it was said here or the shopper is verified.
 */
public final class ShownDetail {
  private ShownDetail() {}

  /** The value to show, or null when there is none. */
  public static @Nullable String of(Detail detail, HeldDetail held, boolean verifiedShopper) {
    String value = held.value();
    boolean own = held.isHere();
    return value == null || own || verifiedShopper ? value : masked(detail, value);
  }

  /** The value as it is shown to somebody who may not see it. */
  public static String masked(Detail detail, String value) {
    return switch (detail) {
      case EMAIL -> EmailAddress.parse(value).map(EmailAddress::masked).orElse("•••");
      case PHONE -> new PhoneNumber(value).masked();
      case NAME ->
          value.isEmpty() ? "•••" : value.substring(0, value.offsetByCodePoints(0, 1)) + "•••";
      case ORDER_NUMBER, PHOTO -> value;
    };
  }
}
