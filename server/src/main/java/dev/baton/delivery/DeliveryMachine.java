package dev.baton.delivery;

import dev.baton.connector.Capabilities;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.delivery.Decision.News;
import dev.baton.delivery.DeliveryState.Dead;
import dev.baton.delivery.DeliveryState.Delivered;
import dev.baton.delivery.DeliveryState.Replaced;
import dev.baton.delivery.DeliveryState.Sending;
import dev.baton.delivery.DeliveryState.Waiting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How a delivery goes: from a state and what happened to the next state. A pure function, so that
 * any history can be played again.
 *
 * <p>It holds whatever fails and whenever the process dies: no step is skipped but a refused photo;
 * steps are taken in order; a step that may have been taken unseen is looked up, where the helpdesk
 * can, before it is taken again; and it ends delivered, or dead with a reason.
 */
public final class DeliveryMachine {
  private final Capabilities helpdesk;

  /** The machine for a kind of helpdesk. */
  public DeliveryMachine(Capabilities helpdesk) {
    this.helpdesk = helpdesk;
  }

  /** A new delivery, to be started at once. */
  public static DeliveryState begin(Instant now) {
    return new Waiting(Course.begin(), Trouble.NONE, 0, now);
  }

  /** A state with one more step to take, after all others. */
  public static DeliveryState add(DeliveryState state, Step step, Instant now) {
    return added(state, new Happened.Added(now, step)).state();
  }

  /** A state to be tried now, as if nothing had failed. */
  public static DeliveryState retry(DeliveryState state, Instant now) {
    return retryAsked(state, now).state();
  }

  /** When one that waits for others must be looked at again at the latest. */
  public static Instant overdue(DeliveryState waiting, Instant now) {
    return RetryPolicy.overdue(waiting, now);
  }

  /** A state that carries the ticket once more, with all that is missing at this helpdesk. */
  public DeliveryState resume(
      DeliveryState state, List<UUID> attachments, List<Step> after, Instant now) {
    Course course = state.course().resume(helpdesk, attachments, after);
    if (course.todo().isEmpty()) {
      return new Delivered(course, state.calls());
    }
    return new Waiting(course, course.trouble(), state.calls(), now);
  }

  /** What follows. What does not fit the state changes nothing. */
  public Decision decide(DeliveryState state, Happened happened) {
    return switch (happened) {
      case Happened.Due due -> due(state, due);
      case Happened.Answered answered -> answered(state, answered);
      case Happened.LookedUp lookedUp -> lookedUp(state, lookedUp);
      case Happened.Interrupted interrupted -> interrupted(state, interrupted);
      case Happened.Postponed postponed -> postponed(state, postponed);
      case Happened.Added added -> added(state, added);
      case Happened.RetryAsked asked -> retryAsked(state, asked.at());
      case Happened.Kept kept -> Faults.kept(state, kept);
      case Happened.Withdrawn withdrawn -> Withdrawal.begin(state, withdrawn, helpdesk);
    };
  }

  private Decision due(DeliveryState state, Happened.Due due) {
    if (!(state instanceof Waiting waiting) || waiting.notBefore().isAfter(due.at())) {
      return Decision.quiet(state);
    }
    Course planned = waiting.course().plan(helpdesk, due.attachments());
    Optional<Step> head = planned.head();
    if (head.isEmpty()) {
      return Decision.quiet(onward(planned, waiting.calls(), due.at()));
    }
    // A doubt belongs to the step at hand: no other may come before it is settled.
    boolean lookUp =
        head.get() instanceof Step.Seek
            || (waiting.trouble().doubt() != null && canLookUp(head.get()));
    Course course = lookUp ? planned : planned.freshen(due.at(), waiting.trouble().doubt());
    return Decision.quiet(
        new Sending(course, waiting.trouble(), waiting.calls() + 1, lookUp, due.at()));
  }

  private Decision answered(DeliveryState state, Happened.Answered answer) {
    if (!(state instanceof Sending sending)
        || sending.calls() != answer.call()
        || sending.lookUp()) {
      return late(state, answer);
    }
    return switch (answer.outcome()) {
      case Outcome.Created created -> done(sending, made(created), answer.at());
      case Outcome.Rejected rejected -> Faults.rejected(sending, rejected, answer.at());
      case Outcome.Unauthorized refused ->
          Faults.answered(sending, answer, null, refused.message());
      case Outcome.RateLimited limited ->
          Faults.answered(sending, answer, limited.retryAfter(), limited.message());
      case Outcome.Unavailable down ->
          Faults.answered(sending, answer, down.retryAfter(), down.message());
      case Outcome.Unknown unknown ->
          Faults.answered(doubting(sending), answer, null, unknown.message());
    };
  }

  /** An answer nobody waits for any more still counts when it says that the step was taken. */
  private static Decision late(DeliveryState state, Happened.Answered answer) {
    boolean atHand = state.course().head().equals(Optional.of(answer.step()));
    if (Withdrawal.revealed(state, answer) && answer.outcome() instanceof Outcome.Created seen) {
      return Withdrawal.found(state, made(seen), answer.at());
    }
    if (!atHand || !(answer.outcome() instanceof Outcome.Created created)) {
      return Decision.quiet(state);
    }
    Decision done = done(state, made(created), answer.at());
    return state instanceof Dead dead
        ? new Decision(
            new Dead(done.state().course(), dead.trouble(), dead.calls(), dead.why()), done.news())
        : done;
  }

  private Decision lookedUp(DeliveryState state, Happened.LookedUp answer) {
    if (!(state instanceof Sending sending)
        || sending.calls() != answer.call()
        || !sending.lookUp()) {
      return Decision.quiet(state);
    }
    return switch (answer.result()) {
      case LookUp.Found found -> {
        Made there = new Made(found.id(), found.url(), null);
        yield answer.step() instanceof Step.Seek
            ? Withdrawal.found(sending, there, answer.at())
            : done(sending, there, answer.at());
      }
      case LookUp.NotFound _ -> notFound(sending, answer.at());
      case LookUp.Failed failed ->
          Faults.answered(
              sending,
              new Happened.Answered(
                  answer.at(), answer.call(), answer.step(), failed.outcome(), answer.chance()),
              Faults.retryAfter(failed.outcome()),
              failed.outcome().message());
    };
  }

  /** Believed only once nothing can turn up any more. */
  private Decision notFound(Sending sending, Instant now) {
    Instant doubt = sending.trouble().doubt();
    Instant settled = doubt == null ? now : doubt.plus(helpdesk.settles());
    Trouble looked = sending.trouble().looked();
    if (!settled.isAfter(now)) {
      if (sending.course().withdrawn() && sending.course().ticket().isEmpty()) {
        return Decision.quiet(
            Withdrawal.ended(sending.course().certain(new Step.Create()), sending));
      }
      return Decision.quiet(new Waiting(sending.course(), looked.certain(), sending.calls(), now));
    }
    Instant again = now.plus(RetryPolicy.look(looked.looks()));
    return Decision.quiet(
        new Waiting(
            sending.course(), looked, sending.calls(), again.isBefore(settled) ? again : settled));
  }

  private Decision interrupted(DeliveryState state, Happened.Interrupted event) {
    if (!(state instanceof Sending sending)) {
      return Decision.quiet(state);
    }
    if (sending.trouble().faults() == 0) {
      Trouble once = doubting(sending).trouble().fault(event.at());
      return Decision.quiet(new Waiting(sending.course(), once, sending.calls(), event.at()));
    }
    Step step = sending.course().head().orElseThrow();
    Outcome lost = new Outcome.Unknown(null, "Baton was stopped during the call.");
    return Faults.answered(
        doubting(sending),
        new Happened.Answered(event.at(), sending.calls(), step, lost, event.chance()),
        RetryPolicy.interrupted(sending.trouble().faults() + 1, event.chance()),
        lost.message());
  }

  private static Decision postponed(DeliveryState state, Happened.Postponed postponed) {
    return state instanceof Waiting waiting
        ? Decision.quiet(
            new Waiting(waiting.course(), waiting.trouble(), waiting.calls(), postponed.until()))
        : Decision.quiet(state);
  }

  private static Decision added(DeliveryState state, Happened.Added added) {
    if (state instanceof Replaced || state.course().withdrawn()) {
      return Decision.quiet(state);
    }
    Course course = state.course().add(added.step());
    return Decision.quiet(
        switch (state) {
          case Waiting waiting ->
              new Waiting(course, waiting.trouble(), waiting.calls(), waiting.notBefore());
          case Sending sending ->
              new Sending(
                  course, sending.trouble(), sending.calls(), sending.lookUp(), sending.began());
          case Delivered delivered when course.todo().isEmpty() -> delivered;
          case Delivered delivered ->
              new Waiting(course, Trouble.NONE, delivered.calls(), added.at());
          case Dead dead -> new Dead(course, dead.trouble(), dead.calls(), dead.why());
          case Replaced replaced -> replaced;
        });
  }

  private static Decision retryAsked(DeliveryState state, Instant now) {
    return switch (state) {
      case Waiting waiting ->
          Decision.quiet(
              new Waiting(waiting.course(), waiting.trouble().forgiven(), waiting.calls(), now));
      case Dead dead ->
          Decision.quiet(new Waiting(dead.course(), dead.trouble().forgiven(), dead.calls(), now));
      case Sending _, Delivered _, Replaced _ -> Decision.quiet(state);
    };
  }

  private static Decision done(DeliveryState state, Made made, Instant now) {
    boolean ticket = state.course().head().equals(Optional.of(new Step.Create()));
    return new Decision(
        onward(state.course().done(made), state.calls(), now),
        ticket ? List.of(new News.TicketExists(made)) : List.of());
  }

  static DeliveryState onward(Course course, int calls, Instant now) {
    if (!course.todo().isEmpty()) {
      return new Waiting(course, course.trouble(), calls, now);
    }
    return course.withdrawn()
        ? new Replaced(course, Trouble.NONE, calls)
        : new Delivered(course, calls);
  }

  static Sending doubting(Sending sending) {
    return new Sending(
        sending.course(),
        sending.lookUp() ? sending.trouble() : sending.trouble().doubting(sending.began()),
        sending.calls(),
        sending.lookUp(),
        sending.began());
  }

  private boolean canLookUp(Step step) {
    return switch (step) {
      case Step.Create _ -> helpdesk.lookUp();
      case Step.Note _, Step.Append _, Step.Point _, Step.Warn _ -> helpdesk.lookUpFollowUps();
      case Step.Seek _ -> true;
      case Step.Requester _, Step.Upload _ -> false;
    };
  }

  private static Made made(Outcome.Created created) {
    return new Made(created.id(), created.url(), created.until());
  }
}
