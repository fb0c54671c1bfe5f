package dev.baton.shared.vault;

import java.util.List;

/**
 * Whether a connection works, in words for the merchant, with the way to mend it.
 *
 * @param checks what was looked at, in order
 */
public record Check(boolean ok, String message, List<Item> checks) {
  private static final String WORKS = "Works.";

  public Check {
    checks = List.copyOf(checks);
  }

  /** One thing that was looked at. */
  public record Item(String name, boolean ok, String message) {

    /** As it should be. */
    public static Item fine(String name) {
      return new Item(name, true, WORKS);
    }

    /** As it should be, with a remark for the merchant. */
    public static Item fine(String name, String remark) {
      return new Item(name, true, remark);
    }

    /** Not as it should be; the message says how to mend it. */
    public static Item wrong(String name, String message) {
      return new Item(name, false, message);
    }
  }

  /** Fine when all are; else what the first says that is not. All remarks are told. */
  public static Check of(List<Item> checks) {
    for (Item item : checks) {
      if (!item.ok()) {
        return new Check(false, item.message(), checks);
      }
    }
    List<String> remarks =
        checks.stream().map(Item::message).filter(words -> !words.equals(WORKS)).toList();
    return new Check(true, remarks.isEmpty() ? WORKS : String.join(" ", remarks), checks);
  }
}
