package dev.baton.commerce;

import java.util.List;

/**
 * Whether a shop connection works, in words for the merchant, with the way to mend it.
 *
 * @param checks what was looked at, in order
 */
public record ShopCheck(boolean ok, String message, List<Point> checks) {
  private static final String WORKS = "Works.";

  public ShopCheck {
    checks = List.copyOf(checks);
  }

  /** One thing that was looked at. */
  public record Point(String name, boolean ok, String message) {

    /** As it should be. */
    public static Point fine(String name) {
      return new Point(name, true, WORKS);
    }

    /** As it should be, with a remark for the merchant. */
    public static Point fine(String name, String remark) {
      return new Point(name, true, remark);
    }

    /** Not as it should be; the message says how to mend it. */
    public static Point wrong(String name, String message) {
      return new Point(name, false, message);
    }
  }

  /** Fine when all are; else what the first says that is not. */
  public static ShopCheck of(List<Point> checks) {
    return checks.stream()
        .filter(point -> !point.ok())
        .findFirst()
        .map(wrong -> new ShopCheck(false, wrong.message(), checks))
        .orElseGet(() -> new ShopCheck(true, WORKS, checks));
  }
}
