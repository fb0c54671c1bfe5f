package dev.baton.ticket;

import dev.baton.shared.DetailState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a corrected detail changes in a ticket. */
public final class Corrections {

  private Corrections() {}

  /** The details with one put in place of its predecessor, or added. */
  public static List<TicketDetail> details(List<TicketDetail> before, TicketDetail corrected) {
    List<TicketDetail> after = new ArrayList<>(before);
    for (int i = 0; i < after.size(); i++) {
      if (after.get(i).detail() == corrected.detail()) {
        after.set(i, corrected);
        return after;
      }
    }
    after.add(corrected);
    return after;
  }

  /** The requester with the corrected detail, when it is one of theirs and was given. */
  public static Requester requester(Requester before, TicketDetail corrected) {
    @Nullable String value = corrected.value();
    if (value == null || corrected.state() != DetailState.GIVEN) {
      return before;
    }
    return switch (corrected.detail()) {
      case EMAIL -> new Requester(before.name(), value, before.phone());
      case NAME -> new Requester(value, before.email(), before.phone());
      case PHONE -> new Requester(before.name(), before.email(), value);
      case ORDER_NUMBER, PHOTO -> before;
    };
  }
}
