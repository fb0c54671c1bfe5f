package dev.baton.delivery;

import dev.baton.connector.Outcome;
import dev.baton.delivery.Decision.News;
import dev.baton.delivery.DeliveryState.Dead;
import dev.baton.delivery.DeliveryState.Sending;
import dev.baton.delivery.DeliveryState.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows when a step failed: again later, told when it is late, dead in the end. */
final class Faults {
  private Faults() {}

  static Decision rejected(Sending sending, Outcome.Rejected rejected, Instant now) {
    if (sending.course().head().orElseThrow() instanceof Step.Upload) {
      return Decision.quiet(
          DeliveryMachine.onward(
              sending.course().without(rejected.message()), sending.calls(), now));
    }
    return dies(sending, sending.trouble().fault(now), rejected.message());
  }

  static Decision answered(
      Sending sending, Happened.Answered answer, @Nullable Duration retryAfter, String message) {
    Trouble trouble = sending.trouble().fault(answer.at());
    Instant since = trouble.since() == null ? answer.at() : trouble.since();
    if (RetryPolicy.hopeless(Duration.between(since, answer.at()))) {
      return dies(sending, trouble, "Failing since " + since + ": " + message);
    }
    Duration pause =
        retryAfter == null
            ? RetryPolicy.pause(trouble.faults(), answer.chance())
            : RetryPolicy.asked(retryAfter, answer.chance());
    Instant next = answer.at().plus(pause);
    return tellLate(
        new Waiting(sending.course(), trouble, sending.calls(), next), trouble, since, next);
  }

  private static Decision dies(DeliveryState state, Trouble trouble, String why) {
    if (state.course().withdrawn()) {
      return Withdrawal.unsettled(state.course(), state);
    }
    List<News> news = new ArrayList<>();
    if (!trouble.gaveUp() && state.course().ticket().isEmpty()) {
      news.add(new News.GaveUp());
    }
    news.add(new News.Died(why));
    return new Decision(new Dead(state.course(), trouble.givenUp(), state.calls(), why), news);
  }

  /** Late or hopeless by waiting alone, while the calls of others fail. */
  static Decision kept(DeliveryState state, Happened.Kept kept) {
    if (!(state instanceof Waiting waiting)) {
      return Decision.quiet(state);
    }
    Trouble trouble = waiting.trouble().since(kept.since());
    Instant since = trouble.since() == null ? kept.since() : trouble.since();
    Waiting longer = new Waiting(waiting.course(), trouble, waiting.calls(), waiting.notBefore());
    if (RetryPolicy.hopeless(Duration.between(since, kept.at()))) {
      return dies(longer, trouble, "Failing since " + since + ".");
    }
    return tellLate(longer, trouble, since, kept.at());
  }

  /** Tells that it is late when it is, once. */
  private static Decision tellLate(Waiting waiting, Trouble trouble, Instant since, Instant next) {
    boolean givesUp =
        RetryPolicy.late(since, next)
            && !trouble.gaveUp()
            && waiting.course().ticket().isEmpty()
            && !waiting.course().withdrawn();
    return new Decision(
        new Waiting(
            waiting.course(),
            givesUp ? trouble.givenUp() : trouble,
            waiting.calls(),
            waiting.notBefore()),
        givesUp ? List.of(new News.GaveUp()) : List.of());
  }

  static @Nullable Duration retryAfter(Outcome outcome) {
    return switch (outcome) {
      case Outcome.RateLimited limited -> limited.retryAfter();
      case Outcome.Unavailable down -> down.retryAfter();
      case Outcome.Created _, Outcome.Rejected _, Outcome.Unauthorized _, Outcome.Unknown _ -> null;
    };
  }
}
