package dev.baton.shopper;

import dev.baton.shared.DetailSource;

/**
 * A value known of a shopper, already checked.
 *
 * @param value in its normal form: address as typed, phone E.164, order number without {@code #}
 * @param verified whether it is proven and not merely claimed
 */
public record KnownDetail(String value, DetailSource source, boolean verified) {

  /** A value said in this conversation. */
  public static KnownDetail typed(String value) {
    return new KnownDetail(value, DetailSource.TYPED, false);
  }
}
