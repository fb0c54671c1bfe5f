package dev.baton.alert.internal;

import dev.baton.alert.Alert.Kind;
import dev.baton.alert.Gathered;
import dev.baton.alert.jdbc.MessageRows;
import dev.baton.alert.jdbc.WaitingAlerts;
import dev.baton.alert.jdbc.WaitingAlerts.Place;
import dev.baton.alert.jdbc.WaitingAlerts.Waiting;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes messages of the alerts that wait: for each channel and integration one at a time. */
@Component
class Gathering {
  private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);
  private final WaitingAlerts waiting;
  private final MessageRows messages;
  private final Writing writing;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Gathering(
      WaitingAlerts waiting,
      MessageRows messages,
      Writing writing,
      TransactionTemplate transactions,
      Clock clock) {
    this.waiting = waiting;
    this.messages = messages;
    this.writing = writing;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Looks at all places where alerts wait. */
  void look() {
    Instant now = clock.instant();
    for (Waiting one : waiting.places()) {
      if (one.due(now)) {
        try {
          transactions.executeWithoutResult(_ -> gather(one, now));
        } catch (RuntimeException failed) {
          LOG.error("alerts of store {} could not be gathered", one.place().store(), failed);
        }
      }
    }
  }

  private void gather(Waiting one, Instant now) {
    Place place = one.place();
    Optional<Gathered> gathered = waiting.take(place);
    if (gathered.isEmpty() || one.pause() == null) {
      return; // another took them, or nobody wants to hear them any more
    }
    Optional<Kind> kind = gathered.get().toTell(one.thread());
    if (kind.isPresent()) {
      boolean failing = writing.failing(place);
      messages.add(place, writing.notice(one, gathered.get(), kind.get(), now));
      waiting.keep(place, one.thread().told(kind.get(), failing, now));
    }
  }
}
