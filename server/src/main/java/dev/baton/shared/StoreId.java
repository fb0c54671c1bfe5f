package dev.baton.shared;

import java.util.regex.Pattern;

/** Names a store (a tenant): 1 to 40 lower-case letters, digits and hyphens, as in {@code demo}. */
public record StoreId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");

  /**
   * @throws IllegalArgumentException when the value has another shape
   */
  public StoreId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a store id");
    }
  }

  /** Whether the text has the shape of a store id. */
  public static boolean isValid(String value) {
    return SHAPE.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
