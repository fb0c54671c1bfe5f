package dev.baton.shared;

import java.util.Locale;

/** An order's number as people write it, without a leading {@code #}; letters are kept. */
public record OrderNumber(String value) {

  public OrderNumber {
    value = value.strip();
    while (value.startsWith("#")) {
      value = value.substring(1).strip();
    }
  }

  /** Upper case: what two spellings of one number have in common. */
  public String key() {
    return value.toUpperCase(Locale.ROOT);
  }

  /** As it is said to people: {@code #12345}. */
  public String spoken() {
    return "#" + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
