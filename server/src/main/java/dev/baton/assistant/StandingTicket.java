package dev.baton.assistant;

import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffStatus;
import dev.baton.handoff.HeldDetail;
import dev.baton.shared.Detail;
import dev.baton.shared.DetailState;
import dev.baton.shopper.KnownDetail;
import java.util.List;
import java.util.Optional;

/** The ticket that stands in a conversation, and what of a message joins it. */
final class StandingTicket {
  private final Draft draft;
  private Handoff.Sent sent;

  StandingTicket(Draft draft, Handoff.Sent sent) {
    this.draft = draft;
    this.sent = sent;
  }

  Handoff.Sent sent() {
    return sent;
  }

  boolean isClosed() {
    return sent.closedAt() != null;
  }

  boolean hasArrived() {
    return sent.status() != HandoffStatus.UNDELIVERED;
  }

  Optional<HeldDetail> held(Detail detail) {
    return Optional.ofNullable(sent.details().get(detail));
  }

  Optional<String> orderNumber() {
    return held(Detail.ORDER_NUMBER).map(HeldDetail::value);
  }

  /** Tells the shopper something that names the ticket. */
  void say(String key) {
    draft.say(draft.wording().say(key, "reference", sent.reference()));
  }

  /** Adds a text and the message's photos, and tells the shopper so. */
  void append(String text) {
    append(text, "added");
  }

  void append(String text, String said) {
    draft.by(Rule.JOINS_TICKET);
    draft.add(new Draft.Addition.More(text, draft.situation().photos()));
    say(isClosed() ? "added_closed" : said);
    reopen();
  }

  /** Adds a text for the team, and tells the shopper in words of one's own. */
  void note(String text, String said) {
    draft.add(new Draft.Addition.More(text, List.of()));
    say(said);
  }

  /** Replaces a value. */
  void correct(Detail detail, KnownDetail value) {
    draft.add(new Draft.Addition.Corrected(detail, value, label(detail) + value.value()));
    sent =
        sent.correcting(
            detail,
            new HeldDetail(
                value.value(), DetailState.GIVEN, value.source(), value.verified(), null));
    draft.handoff(sent);
  }

  private static String label(Detail detail) {
    return switch (detail) {
      case EMAIL -> "The shopper's email is now ";
      case NAME -> "The shopper's name is now ";
      case PHONE -> "The shopper's phone number is now ";
      case ORDER_NUMBER -> "The order number is now #";
      case PHOTO -> "";
    };
  }

  /** What the shopper adds to a closed ticket opens it again, as far as they are told. */
  void reopen() {
    if (isClosed()) {
      sent = sent.reopened();
      draft.handoff(sent);
    }
  }
}
