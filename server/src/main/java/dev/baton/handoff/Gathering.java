package dev.baton.handoff;

import dev.baton.shared.Detail;
import dev.baton.shared.EmailAddress;
import dev.baton.shopper.KnownDetail;
import dev.baton.shopper.KnownDetails;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is held of each detail during one round, and what is to be said before the next question.
 */
final class Gathering {
  private final Map<Detail, HeldDetail> details = new EnumMap<>(Detail.class);
  private final List<Line> said = new ArrayList<>();
  private final Set<Detail> askAgain = EnumSet.noneOf(Detail.class);

  Gathering(Map<Detail, HeldDetail> details) {
    this.details.putAll(details);
  }

  Map<Detail, HeldDetail> details() {
    return details;
  }

  List<Line> said() {
    return said;
  }

  /** Says something before the question that stands. */
  void say(Line line) {
    if (!said.contains(line)) {
      said.add(line);
    }
  }

  /** Says something about a detail, whose question then stands again. */
  void say(Line line, Detail about) {
    say(line);
    askAgain.add(about);
  }

  boolean isAskedAgain(Detail detail) {
    return askAgain.contains(detail);
  }

  @Nullable HeldDetail held(Detail detail) {
    return details.get(detail);
  }

  boolean holds(Detail detail) {
    return details.containsKey(detail);
  }

  boolean isGiven(Detail detail) {
    HeldDetail held = details.get(detail);
    return held != null && held.isGiven();
  }

  void hold(Detail detail, HeldDetail held) {
    details.put(detail, held);
  }

  /** Takes over what is known; a value said later replaces one held earlier. */
  void absorb(KnownDetails known) {
    known
        .values()
        .forEach(
            (detail, value) -> {
              HeldDetail held = details.get(detail);
              if (held == null || !value.value().equals(held.value()) || proves(value, held)) {
                details.put(detail, HeldDetail.given(value));
              }
            });
    HeldDetail email = details.get(Detail.EMAIL);
    if (email != null && email.isHere() && known.of(Detail.EMAIL).isEmpty()) {
      details.remove(Detail.EMAIL);
    }
  }

  private static boolean proves(KnownDetail value, HeldDetail held) {
    return value.verified() && !held.verified() && held.isGiven();
  }

  /** A detail that an earlier conversation left, unless this one has its own. */
  void recall(Detail detail, KnownDetail value) {
    details.putIfAbsent(detail, HeldDetail.given(value));
  }

  /** The address that this conversation brought or the shopper has proven to own. */
  Optional<EmailAddress> ownEmail() {
    HeldDetail email = details.get(Detail.EMAIL);
    if (email == null || !email.isGiven() || email.value() == null) {
      return Optional.empty();
    }
    return email.isHere() || email.verified()
        ? EmailAddress.parse(email.value())
        : Optional.empty();
  }
}
