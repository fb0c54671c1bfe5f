package dev.baton.handoff;

import dev.baton.shared.Detail;
import dev.baton.shared.DetailSource;
import dev.baton.shared.DetailState;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Details that are refused or keep being wrong. A required one is explained once before a refusal
 * counts; a wrong value is asked for again at most twice, an optional one once. What a refusal of
 * the address, or of what the merchant insists on, means is an end without a ticket.
 */
final class Reluctance {
  private static final int AGAIN_WHEN_REQUIRED = 2;
  private static final int AGAIN_WHEN_OPTIONAL = 1;

  private final Gathering gathering;
  private final CollectRules rules;
  private final Map<Detail, Integer> wrong = new EnumMap<>(Detail.class);
  private final Set<Detail> explained = EnumSet.noneOf(Detail.class);
  private Optional<String> end = Optional.empty();

  Reluctance(Gathering gathering, CollectRules rules, Collecting state) {
    this.gathering = gathering;
    this.rules = rules;
    wrong.putAll(state.wrong());
    explained.addAll(state.explained());
  }

  /** How many wrong values were given for each. */
  Map<Detail, Integer> wrong() {
    return wrong;
  }

  /** What was refused once and explained. */
  Set<Detail> explained() {
    return explained;
  }

  /** Why the handoff ends, when it does. */
  Optional<String> end() {
    return end;
  }

  /**
   * Takes a value that does not pass.
   *
   * @param asked whether it answers the question that stands
   */
  void wrongValue(Heard.Attempted attempt, boolean asked) {
    Detail detail = attempt.detail();
    boolean wanted = asked || rules.requires(detail);
    if (!wanted || !rules.collects(detail) || gathering.isGiven(detail)) {
      return;
    }
    int times = wrong.merge(detail, 1, Integer::sum);
    int again = rules.requires(detail) ? AGAIN_WHEN_REQUIRED : AGAIN_WHEN_OPTIONAL;
    if (times <= again) {
      String fault = attempt.fault().name().toLowerCase(Locale.ROOT);
      gathering.say(Line.of("wrong_" + fault, "value", attempt.text()), detail);
    } else if (detail == Detail.EMAIL) {
      end = Optional.of("email_refused");
    } else {
      gathering.hold(
          detail,
          new HeldDetail(attempt.text(), DetailState.NOT_VALID, DetailSource.TYPED, false, null));
    }
  }

  /** Takes a refusal of a detail that is collected and not held. */
  void decline(Detail detail) {
    if (!rules.collects(detail) || gathering.holds(detail)) {
      return;
    }
    if (!rules.requires(detail)) {
      gathering.hold(detail, HeldDetail.without(DetailState.SKIPPED));
    } else if (explained.add(detail)) {
      gathering.say(Line.of("why_" + detail.key()), detail);
    } else if (detail == Detail.EMAIL || !rules.openWhenDeclined()) {
      end = end.or(() -> Optional.of(detail.name().toLowerCase(Locale.ROOT) + "_refused"));
    } else {
      gathering.hold(detail, HeldDetail.without(DetailState.DECLINED));
    }
  }
}
