package dev.baton.alert.internal;

import dev.baton.alert.AlertRetry;
import dev.baton.alert.jdbc.ChannelRow;
import dev.baton.alert.jdbc.ChannelRows;
import dev.baton.alert.jdbc.MessageRow;
import dev.baton.alert.jdbc.MessageRows;
import dev.baton.connector.Notice;
import dev.baton.connector.Outcome;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends a message until it is taken or given up. With no transaction open during the call, and few
 * at a time: channels that hang keep nobody's deliveries waiting.
 */
@Component
class Dispatch {
  private static final int AT_ONCE = 20;
  private static final Duration NO_ROOM = Duration.ofSeconds(5);
  private final Semaphore room = new Semaphore(AT_ONCE);
  private final Telling telling;
  private final ChannelRows channels;
  private final MessageRows messages;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Dispatch(
      Telling telling,
      ChannelRows channels,
      MessageRows messages,
      TransactionTemplate transactions,
      Clock clock) {
    this.telling = telling;
    this.channels = channels;
    this.messages = messages;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** When to come again; nothing when it is over. */
  Optional<Instant> send(MessageRows.Due due) {
    StoreId store = new StoreId(due.store());
    Optional<MessageRow> message = messages.find(store, due.message());
    if (message.isEmpty()) {
      return Optional.empty();
    }
    Optional<ChannelRow> channel =
        channels
            .find(store, message.get().place().channel())
            .filter(row -> row.channel().enabled());
    if (channel.isEmpty()) {
      messages.remove(store, due.message());
      return Optional.empty();
    }
    if (!room.tryAcquire()) {
      return Optional.of(clock.instant().plus(NO_ROOM));
    }
    try {
      Outcome outcome = telling.tell(channel.get(), message.get().notice());
      return transactions.execute(_ -> keep(message.get(), outcome));
    } finally {
      room.release();
    }
  }

  private Optional<Instant> keep(MessageRow message, Outcome outcome) {
    StoreId store = message.place().store();
    String channel = message.place().channel();
    Notice notice = message.notice();
    Instant now = clock.instant();
    if (outcome instanceof Outcome.Created) {
      channels.succeeded(store, channel, now);
      messages.remove(store, notice.id());
      return Optional.empty();
    }
    channels.failed(store, channel, now, outcome.message());
    messages.attempted(store, notice.id());
    Optional<Instant> next =
        AlertRetry.after(notice.at(), message.attempts() + 1, asked(outcome), now);
    if (next.isEmpty()) {
      messages.remove(store, notice.id());
    }
    return next;
  }

  private static @Nullable Duration asked(Outcome outcome) {
    return switch (outcome) {
      case Outcome.RateLimited limited -> limited.retryAfter();
      case Outcome.Unavailable down -> down.retryAfter();
      default -> null;
    };
  }
}
