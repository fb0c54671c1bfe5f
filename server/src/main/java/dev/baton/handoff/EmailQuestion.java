package dev.baton.handoff;

import dev.baton.shared.Detail;
import dev.baton.shared.DetailSource;
import dev.baton.shared.EmailAddress;
import dev.baton.shopper.KnownDetail;
import dev.baton.shopper.KnownDetails;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The yes-or-no questions about the address: "use o•••@example.com?" for one that an earlier
 * conversation left, "did you mean …?" for an obvious slip. Each address is asked about once.
 */
final class EmailQuestion {
  private static final List<Detail> RECALLED = List.of(Detail.NAME, Detail.PHONE);

  private final Gathering gathering;
  private final Set<String> settled;
  private final Set<Detail> recallable = EnumSet.noneOf(Detail.class);
  private @Nullable Confirmation standing;

  EmailQuestion(Gathering gathering, Collecting state) {
    this.gathering = gathering;
    settled = new HashSet<>(state.settled());
    recallable.addAll(state.recallable());
    standing = state.confirming();
  }

  /** The question that stands, or null. */
  @Nullable Confirmation standing() {
    return standing;
  }

  Set<String> settled() {
    return settled;
  }

  /** Details that come with the earlier address, once it is confirmed. */
  Set<Detail> recallable() {
    return recallable;
  }

  void drop() {
    standing = null;
  }

  /** What an earlier conversation knew counts for the same address, or once it is confirmed. */
  void recall(KnownDetails earlier) {
    Optional<EmailAddress> before =
        earlier.of(Detail.EMAIL).map(KnownDetail::value).flatMap(EmailAddress::parse);
    if (before.isEmpty()) {
      return;
    }
    HeldDetail email = gathering.held(Detail.EMAIL);
    if (email == null) {
      if (settled.add(before.get().value())) {
        RECALLED.stream().filter(d -> earlier.of(d).isPresent()).forEach(recallable::add);
        standing = new Confirmation(Confirmation.Kind.EARLIER, before.get().value());
      }
    } else if (email.value() != null
        && EmailAddress.parse(email.value()).filter(before.get()::sameAs).isPresent()) {
      for (Detail detail : RECALLED) {
        earlier.of(detail).ifPresent(value -> gathering.recall(detail, value));
      }
    }
  }

  /** Reads the message as the answer. True when it is one: a yes or a no. */
  boolean settle(Heard heard) {
    Confirmation open = standing;
    if (open == null) {
      return false;
    }
    Reading reading = heard.reading();
    boolean slip = open.kind() == Confirmation.Kind.SLIP;
    boolean another = heard.said().contains(Detail.EMAIL);
    boolean yes =
        !another && (reading.has(Command.Affirm.class) || reading.has(Command.UseKnown.class));
    boolean no = reading.has(Command.Deny.class) || reading.has(Command.DeclineDetail.class);
    if (yes) {
      DetailSource source = slip ? DetailSource.TYPED : DetailSource.EARLIER;
      gathering.hold(Detail.EMAIL, HeldDetail.given(new KnownDetail(open.value(), source, false)));
      settled.add(open.value());
      standing = null;
    } else if (another || no || slip) {
      standing = null;
    }
    return yes || no;
  }

  /** Puts the question about an obvious slip in an address that this conversation brought. */
  void suspectSlip() {
    HeldDetail email = gathering.held(Detail.EMAIL);
    if (standing != null || email == null || !email.isHere() || email.value() == null) {
      return;
    }
    EmailAddress.parse(email.value())
        .flatMap(EmailSlips::suggestion)
        .filter(meant -> settled.add(email.value()))
        .ifPresent(meant -> standing = new Confirmation(Confirmation.Kind.SLIP, meant.value()));
  }
}
