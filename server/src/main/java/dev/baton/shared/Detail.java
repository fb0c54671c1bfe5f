package dev.baton.shared;

/** What a support team may want to know of a shopper, in the order in which it is asked. */
public enum Detail {
  EMAIL("email"),
  NAME("name"),
  PHONE("phone"),
  ORDER_NUMBER("orderNumber"),
  PHOTO("photo");

  private final String key;

  Detail(String key) {
    this.key = key;
  }

  /** The name of this detail in JSON and in settings. */
  public String key() {
    return key;
  }

  /**
   * The detail with this JSON name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Detail of(String key) {
    for (Detail detail : values()) {
      if (detail.key.equals(key)) {
        return detail;
      }
    }
    throw new IllegalArgumentException("no such detail");
  }
}
