package dev.baton.delivery.internal;

import dev.baton.connector.Addition;
import dev.baton.connector.Connections;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.delivery.Course;
import dev.baton.delivery.Happened;
import dev.baton.delivery.Made;
import dev.baton.delivery.Step;
import dev.baton.media.Attachments;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes calls to helpdesks, and gives up waiting for one that does not answer. */
@Component
class HelpdeskCalls {
  private static final Logger LOG = LoggerFactory.getLogger(HelpdeskCalls.class);
  private static final Duration DEADLINE = Duration.ofSeconds(40);
  private final Connections connections;
  private final Attachments attachments;
  private final Clock clock;

  HelpdeskCalls(Connections connections, Attachments attachments, Clock clock) {
    this.connections = connections;
    this.attachments = attachments;
    this.clock = clock;
  }

  /** Makes the call; what happened. */
  Happened make(Call call) throws InterruptedException {
    int number = call.sending().calls();
    double chance = ThreadLocalRandom.current().nextDouble();
    if (call.sending().lookUp()) {
      LookUp result = within(() -> ask(call), unknown -> new LookUp.Failed(unknown));
      return new Happened.LookedUp(clock.instant(), number, call.step(), result, chance);
    }
    Outcome outcome = within(() -> send(call), unknown -> unknown);
    return new Happened.Answered(clock.instant(), number, call.step(), outcome, chance);
  }

  private Outcome send(Call call) {
    Optional<Access> access = open(call);
    if (access.isEmpty()) {
      return new Outcome.Unavailable(null, null, "The integration's settings cannot be read.");
    }
    HelpdeskConnector connector = call.connector();
    Draft draft = draft(call);
    return switch (call.step()) {
      case Step.Requester _ -> connector.requester(access.get(), draft);
      case Step.Upload upload ->
          attachment(call.ticket(), upload.attachmentId())
              .map(photo -> connector.upload(access.get(), draft, photo))
              .orElseGet(() -> new Outcome.Rejected(null, "The photo is gone."));
      case Step.Create _ -> connector.create(access.get(), draft);
      case Step.Note _ -> connector.note(access.get(), draft, ticketId(call));
      case Step.Append _, Step.Point _, Step.Warn _ ->
          addition(call, draft)
              .map(addition -> connector.append(access.get(), addition))
              .orElseGet(() -> new Outcome.Rejected(null, "The follow-up is gone."));
      case Step.Seek _ -> throw new IllegalStateException("a ticket is only looked for");
    };
  }

  private LookUp ask(Call call) {
    Optional<Access> access = open(call);
    if (access.isEmpty()) {
      return new LookUp.Failed(
          new Outcome.Unavailable(null, null, "The integration's settings cannot be read."));
    }
    HelpdeskConnector connector = call.connector();
    Draft draft = draft(call);
    return switch (call.step()) {
      case Step.Create _, Step.Seek _ -> connector.find(access.get(), draft);
      case Step.Note _ -> connector.findNote(access.get(), draft, ticketId(call));
      case Step.Append _, Step.Point _, Step.Warn _ ->
          addition(call, draft)
              .map(addition -> connector.findAddition(access.get(), addition))
              .orElseGet(LookUp.NotFound::new);
      case Step.Requester _, Step.Upload _ -> new LookUp.NotFound();
    };
  }

  private Optional<Access> open(Call call) {
    try {
      return connections.open(call.delivery().store(), call.delivery().connectionId());
    } catch (IllegalStateException sealedOtherwise) {
      LOG.error("integration {}: {}", call.connection().id(), sealedOtherwise.getMessage());
      return Optional.empty();
    }
  }

  private Draft draft(Call call) {
    Course course = call.sending().course();
    Map<UUID, String> uploads = new HashMap<>();
    Map<UUID, String> refused = new HashMap<>();
    course
        .made()
        .forEach(
            (step, made) -> {
              if (step instanceof Step.Upload upload) {
                uploads.put(upload.attachmentId(), made.id());
              }
            });
    course
        .refused()
        .forEach(
            (step, reason) -> {
              if (step instanceof Step.Upload upload) {
                refused.put(upload.attachmentId(), reason);
              }
            });
    Made requester = course.made().get(new Step.Requester());
    return new Draft(
        call.ticket(),
        requester == null ? null : requester.id(),
        uploads,
        refused,
        photo -> attachments.bytes(call.delivery().store(), photo.id()));
  }

  private static Optional<Addition> addition(Call call, Draft draft) {
    Optional<FollowUp> added =
        call.step() instanceof Step.Append append
            ? call.ticket().followUps().stream()
                .filter(followUp -> followUp.id().equals(append.followUpId()))
                .findFirst()
            : Optional.ofNullable(call.notice());
    return added.map(followUp -> new Addition(ticketId(call), followUp, draft));
  }

  private static String ticketId(Call call) {
    return call.sending().course().ticket().orElseThrow().id();
  }

  private static Optional<TicketAttachment> attachment(Ticket ticket, UUID id) {
    return ticket.attachments().stream().filter(photo -> photo.id().equals(id)).findFirst();
  }

  /** What to make of a call whose end nobody saw. */
  private interface Unseen<T> {
    T from(Outcome.Unknown unknown);
  }

  private static <T> T within(Callable<T> work, Unseen<T> unseen) throws InterruptedException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofVirtual().name("helpdesk-call").start(task);
    try {
      return task.get(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      return unseen.from(new Outcome.Unknown(null, "No answer within 40 seconds."));
    } catch (ExecutionException failed) {
      LOG.error("a helpdesk call failed inside Baton", failed.getCause());
      return unseen.from(new Outcome.Unknown(null, "Baton itself failed during the call."));
    } finally {
      task.cancel(true);
    }
  }
}
