package dev.baton.commerce;

/** The shop system did not answer in time or in sense; nothing is known of what was asked. */
public final class ShopUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ShopUnavailable(String why) {
    super(why);
  }
}
