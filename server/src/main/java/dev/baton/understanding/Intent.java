package dev.baton.understanding;

import java.util.Locale;

/** What a message is about. */
public enum Intent {
  TRACK_ORDER,
  CANCEL_ORDER,
  RETURN_ORDER,
  REFUND_STATUS,
  CHANGE_ADDRESS,
  PRODUCT_QUESTION,
  POLICY_QUESTION,
  ACCOUNT,
  COMPLAINT,
  GREETING,
  THANKS,
  GOODBYE,
  OTHER;

  /** The name of this intent in JSON. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
