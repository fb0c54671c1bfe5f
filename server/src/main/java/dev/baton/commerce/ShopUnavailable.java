package dev.baton.commerce;

/** The shop system did not answer in time or in sense; nothing is known of what was asked. */
public final class ShopUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final boolean toMend;

  /**
   * @param why in words for the merchant: nothing secret, nothing of the shopper
   */
  public ShopUnavailable(String why) {
    this(why, false);
  }

  private ShopUnavailable(String why, boolean toMend) {
    super(why);
    this.toMend = toMend;
  }

  /** It will go on like this until the merchant mends the connection; the words say how. */
  public static ShopUnavailable untilMended(String why) {
    return new ShopUnavailable(why, true);
  }

  /** Whether only the merchant can mend it. */
  public boolean toMend() {
    return toMend;
  }

  /** In words. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
