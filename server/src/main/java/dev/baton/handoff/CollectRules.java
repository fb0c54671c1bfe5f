package dev.baton.handoff;

import dev.baton.shared.Detail;
import java.util.List;
import java.util.Map;

/**
 * What a merchant wants gathered. A detail that is absent is not asked for.
 *
 * @param required whether each collected detail is required; e-mail always is
 * @param openWhenDeclined whether a ticket is opened although a required detail other than e-mail
 *     was declined
 */
public record CollectRules(Map<Detail, Boolean> required, boolean openWhenDeclined) {
  private static final List<Detail> SINGLE = List.of(Detail.PHONE, Detail.ORDER_NUMBER);

  public CollectRules {
    required = Map.copyOf(required);
  }

  /** Whether a ticket should have this detail. */
  public boolean requires(Detail detail) {
    return detail == Detail.EMAIL || Boolean.TRUE.equals(required.get(detail));
  }

  /** Whether the shopper is asked for this detail at all. */
  public boolean collects(Detail detail) {
    return detail == Detail.EMAIL || required.containsKey(detail);
  }

  /** Whether the detail is asked for once and may be skipped. */
  public boolean isOptional(Detail detail) {
    return collects(detail) && !requires(detail);
  }

  /** What is asked one at a time after e-mail and name, photo aside. */
  static List<Detail> single() {
    return SINGLE;
  }
}
