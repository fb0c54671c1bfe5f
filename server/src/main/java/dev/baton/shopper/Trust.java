package dev.baton.shopper;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Who may see and do what: the one place that says so. Everything that shows stored data or acts in
 * a shop asks here.
 */
public final class Trust {
  private Trust() {}

  /** How far it is known who chats. */
  public enum Standing {
    /** Nothing is known, or a token was shown and refused. */
    ANONYMOUS,
    /** Somebody's word, or an unsigned page's: good for a ticket, for nothing else. */
    CLAIMED,
    /** An order number and its own address, both typed here; for that order only. */
    ORDER_PAIR,
    /** An address proven by a code that was sent to it. */
    EMAIL_PROVEN,
    /** A customer for whom the shop's own login vouches. */
    CUSTOMER;

    /** Whether somebody who stands here may do this. */
    public boolean may(Right right) {
      return rightsOf(this).contains(right);
    }

    /** Its name in the documentation. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What there is to see and to do. */
  public enum Right {
    /** To have a ticket opened. */
    OPEN_A_TICKET,
    /** To see what was typed in this conversation, as it was typed. */
    SEE_OWN_WORDS,
    /** To see that something is known, masked: an address, a name, a number. */
    SEE_MASKED,
    /** To see an order whose number and address were named, and have its name used. */
    SEE_THE_ORDER,
    /** To cancel that order or send it back, after an explicit yes; not to have it go elsewhere. */
    ACT_ON_THE_ORDER,
    /**
     * To see and act on the orders of one's own address, without naming a pair, and to have them
     * sent to another address.
     */
    OWN_ORDERS,
    /** To see stored details unmasked. */
    SEE_STORED,
    /** To have what earlier conversations left used without being asked. */
    USE_STORED
  }

  private static Set<Right> rightsOf(Standing standing) {
    return switch (standing) {
      case ANONYMOUS, CLAIMED ->
          EnumSet.of(Right.OPEN_A_TICKET, Right.SEE_OWN_WORDS, Right.SEE_MASKED);
      case ORDER_PAIR ->
          EnumSet.of(
              Right.OPEN_A_TICKET,
              Right.SEE_OWN_WORDS,
              Right.SEE_MASKED,
              Right.SEE_THE_ORDER,
              Right.ACT_ON_THE_ORDER);
      case EMAIL_PROVEN, CUSTOMER -> EnumSet.allOf(Right.class);
    };
  }
}
