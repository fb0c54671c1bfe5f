package dev.baton.webhook.internal;

import dev.baton.alert.Alert;
import dev.baton.alert.Alerts;
import dev.baton.shared.StoreId;
import dev.baton.webhook.Endpoint;
import dev.baton.webhook.Endpoint.Health;
import dev.baton.webhook.Endpoint.Off;
import dev.baton.webhook.Endpoints.WebhookTry;
import dev.baton.webhook.WebhookRetry;
import dev.baton.webhook.internal.Post.Answer;
import dev.baton.webhook.jdbc.AttemptRows;
import dev.baton.webhook.jdbc.EndpointRow;
import dev.baton.webhook.jdbc.EndpointRows;
import dev.baton.webhook.jdbc.MessageRows;
import dev.baton.webhook.jdbc.WebhookMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a message until it is taken or given up. No transaction is open during the call. A few go
 * to one endpoint at a time, and one that fails again and again is left alone for a while: nobody
 * else waits for it.
 */
@Component
class Sending {
  private static final int MOST_WAITING = 50_000;
  private static final Duration NO_ROOM = Duration.ofSeconds(3);
  private final Rows rows;
  private final Post post;
  private final Alerts alerts;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final Room room = new Room(4, 40);

  Sending(Rows rows, Post post, Alerts alerts, TransactionTemplate transactions, Clock clock) {
    this.rows = rows;
    this.post = post;
    this.alerts = alerts;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Where it all is kept. */
  @Component
  record Rows(EndpointRows endpoints, MessageRows messages, AttemptRows attempts) {}

  /** When to come again; nothing when it is over. */
  Optional<Instant> send(MessageRows.Due due) {
    StoreId store = new StoreId(due.store());
    Optional<WebhookMessage> message = rows.messages().waiting(store, due.message());
    Optional<EndpointRow> endpoint =
        message.flatMap(m -> rows.endpoints().find(store, m.endpoint()));
    if (message.isEmpty() || endpoint.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    @Nullable Instant rest = endpoint.get().endpoint().health().restUntil();
    if (rest != null && rest.isAfter(now)) {
      return Optional.of(spread(rest));
    }
    if (!room.enter(message.get().endpoint())) {
      return Optional.of(spread(now.plus(NO_ROOM)));
    }
    try {
      long begun = System.nanoTime();
      Answer answer = post.send(endpoint.get(), due.message(), message.get().body());
      int millis = (int) Duration.ofNanos(System.nanoTime() - begun).toMillis();
      return transactions.execute(_ -> keep(message.get(), answer, millis));
    } finally {
      room.leave(message.get().endpoint());
    }
  }

  private static Instant spread(Instant from) {
    return from.plusMillis(ThreadLocalRandom.current().nextInt(2_000));
  }

  private Optional<Instant> keep(WebhookMessage message, Answer answer, int millis) {
    StoreId store = message.store();
    Optional<EndpointRow> locked = rows.endpoints().lock(store, message.endpoint());
    if (locked.isEmpty()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    rows.attempts()
        .add(store, message.id(), new WebhookTry(now, answer.status(), answer.message(), millis));
    if (answer.taken()) {
      save(locked.get(), locked.get().endpoint().health().took(now), null);
      rows.messages().tried(message, true, null);
      return Optional.empty();
    }
    Health health = locked.get().endpoint().health().failed(now, answer.message());
    boolean off = locked.get().endpoint().off() != null;
    Off because = off ? null : because(message, answer, health, now);
    save(locked.get(), health, because);
    Optional<Instant> next =
        off || because != null
            ? Optional.empty()
            : WebhookRetry.after(
                message.since(),
                message.tries() + 1,
                answer.pause(),
                ThreadLocalRandom.current().nextDouble(),
                now);
    rows.messages().tried(message, false, next.orElse(null));
    if (because != null) {
      rows.messages().giveUp(store, message.endpoint());
      tell(locked.get().endpoint(), because, now);
    }
    return next;
  }

  private void save(EndpointRow row, Health health, @Nullable Off because) {
    Endpoint after = row.endpoint().faring(health);
    rows.endpoints().save(row.with(because == null ? after : after.switched(because)));
  }

  private @Nullable Off because(WebhookMessage message, Answer answer, Health health, Instant now) {
    if (answer.gone()) {
      return Off.GONE;
    }
    @Nullable Instant since = health.failingSince();
    boolean long_ = since != null && !since.isAfter(now.minus(WebhookRetry.LONGEST));
    boolean many =
        health.failures() > 1
            && rows.messages().moreThan(MOST_WAITING, message.store(), message.endpoint());
    return long_ || many ? Off.FAILING : null;
  }

  private void tell(Endpoint endpoint, Off because, Instant now) {
    String why =
        because == Off.GONE
            ? "it answered that it wants no more messages (410)."
            : "it took nothing for three days, or more messages wait for it than are kept.";
    alerts.raise(
        new Alert(
            endpoint.store(),
            UUID.randomUUID(),
            now,
            Alert.Kind.WEBHOOK_OFF,
            null,
            null,
            "The webhook to "
                + endpoint.wanted().url()
                + " was switched off: "
                + why
                + " Mend it, switch it on again in Developers, and send what it missed again."));
  }
}
