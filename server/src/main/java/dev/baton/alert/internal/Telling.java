package dev.baton.alert.internal;

import dev.baton.alert.jdbc.ChannelRow;
import dev.baton.connector.Messenger;
import dev.baton.connector.Notice;
import dev.baton.connector.Outcome;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Safekeeping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells one notice over a channel, in a minute at most. */
@Component
class Telling {
  private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private final List<Messenger> messengers;
  private final Safekeeping safekeeping;

  Telling(List<Messenger> messengers, Safekeeping safekeeping) {
    this.messengers = messengers;
    this.safekeeping = safekeeping;
  }

  List<Messenger> kinds() {
    return messengers;
  }

  Optional<Messenger> kind(String type) {
    return messengers.stream().filter(one -> one.type().equals(type)).findFirst();
  }

  /** All settings of a channel. */
  Access open(ChannelRow row) {
    return safekeeping.open(row.channel().store(), row.id(), row.channel().type(), row.kept());
  }

  /** How it ended. Interrupting the thread ends it. */
  Outcome tell(ChannelRow row, Notice notice) {
    Optional<Messenger> messenger = kind(row.channel().type());
    if (messenger.isEmpty()) {
      return new Outcome.Unavailable(null, null, "This Baton knows no such channel.");
    }
    Access access;
    try {
      access = open(row);
    } catch (IllegalStateException lost) {
      return new Outcome.Unauthorized(
          null, "Its password or secret cannot be read any more. Enter it anew.");
    }
    FutureTask<Outcome> task = new FutureTask<>(() -> messenger.get().tell(access, notice));
    Thread.ofVirtual().name("alert").start(task);
    try {
      return task.get(LONGEST.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      return new Outcome.Unknown(null, "It did not answer within a minute.");
    } catch (InterruptedException unwanted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while an alert was told", unwanted);
    } catch (ExecutionException failed) {
      LOG.error("an alert could not be told", failed.getCause());
      return new Outcome.Unavailable(null, null, "Baton failed at it; its log says why.");
    } finally {
      task.cancel(true);
    }
  }
}
