package dev.baton.alert.internal;

import dev.baton.alert.AlertChannel;
import dev.baton.alert.AlertChannel.Standing;
import dev.baton.alert.AlertChannels;
import dev.baton.alert.jdbc.ChannelRow;
import dev.baton.alert.jdbc.ChannelRows;
import dev.baton.alert.jdbc.MessageRows;
import dev.baton.alert.jdbc.WaitingAlerts;
import dev.baton.connector.Messenger;
import dev.baton.connector.Outcome;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Safekeeping;
import dev.baton.shared.vault.Safekeeping.Kept;
import dev.baton.shared.vault.Setting;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Channels in the database, their secrets sealed. */
@Service
class StoredChannels implements AlertChannels {
  private final Rows rows;
  private final Telling telling;
  private final Writing writing;
  private final Safekeeping safekeeping;
  private final Times times;

  StoredChannels(
      Rows rows, Telling telling, Writing writing, Safekeeping safekeeping, Times times) {
    this.rows = rows;
    this.telling = telling;
    this.writing = writing;
    this.safekeeping = safekeeping;
    this.times = times;
  }

  /** Where it all is kept. */
  @Component
  record Rows(ChannelRows channels, WaitingAlerts waiting, MessageRows messages) {}

  /** When, and what happens at once. */
  @Component
  record Times(TransactionTemplate transactions, Clock clock) {}

  @Override
  public List<Messenger> kinds() {
    return telling.kinds();
  }

  @Override
  public List<AlertChannel> all(StoreId store) {
    List<ChannelRow> set = rows.channels().all(store);
    return kinds().stream()
        .map(Messenger::type)
        .map(
            type ->
                set.stream()
                    .map(ChannelRow::channel)
                    .filter(channel -> channel.type().equals(type))
                    .findFirst()
                    .orElseGet(() -> AlertChannel.unset(store, type)))
        .toList();
  }

  @Override
  public AlertChannel find(StoreId store, String type) {
    kind(type);
    return rows.channels()
        .find(store, type)
        .map(ChannelRow::channel)
        .orElseGet(() -> AlertChannel.unset(store, type));
  }

  @Override
  public AlertChannel change(StoreId store, String type, Wanted wanted) {
    Messenger kind = kind(type);
    Optional<ChannelRow> before = rows.channels().find(store, type);
    UUID id = before.map(ChannelRow::id).orElseGet(UUID::randomUUID);
    @Nullable Kept earlier = before.filter(this::readable).map(ChannelRow::kept).orElse(null);
    Kept kept =
        safekeeping.keep(store, id, safekeeping.check(kind.settings(), wanted.config()), earlier);
    Access access = safekeeping.open(store, id, type, kept);
    if (wanted.enabled()) {
      access.refuseMissing(kind.settings());
    }
    kind.refuse(access);
    AlertChannel changed =
        new AlertChannel(
            store, type, wanted.enabled(), wanted.digestMinutes(), kept.open(), Standing.UNTESTED);
    times
        .transactions()
        .executeWithoutResult(
            _ -> {
              rows.channels().put(new ChannelRow(changed, id, kept.sealed()));
              if (wanted.enabled()) {
                rows.messages().hasten(store, type, times.clock().instant());
              } else {
                forget(store, type);
              }
            });
    return changed;
  }

  @Override
  public void remove(StoreId store, String type) {
    kind(type);
    times
        .transactions()
        .executeWithoutResult(
            _ -> {
              rows.channels().remove(store, type);
              forget(store, type);
            });
  }

  @Override
  public Check test(StoreId store, String type) {
    Messenger kind = kind(type);
    Optional<ChannelRow> row = rows.channels().find(store, type);
    if (row.isEmpty()) {
      return wrong("Settings", "This channel is not set up yet.");
    }
    List<String> missing = missing(kind, row.get());
    if (!missing.isEmpty()) {
      return wrong("Settings", "Not filled in: " + String.join(", ", missing) + ".");
    }
    Outcome outcome = telling.tell(row.get(), writing.test(store, times.clock().instant()));
    return times.transactions().execute(_ -> tested(kind, row.get().channel(), outcome));
  }

  @Override
  public Optional<Access> open(StoreId store, String type) {
    return rows.channels()
        .find(store, type)
        .filter(row -> row.channel().enabled())
        .map(telling::open);
  }

  @Override
  public int waiting(StoreId store, String type) {
    return rows.messages().count(store, type);
  }

  private Check tested(Messenger kind, AlertChannel channel, Outcome outcome) {
    Instant now = times.clock().instant();
    if (outcome instanceof Outcome.Created) {
      rows.channels().succeeded(channel.store(), channel.type(), now);
      rows.messages().hasten(channel.store(), channel.type(), now);
      return Check.of(
          List.of(Check.Item.fine(kind.title(), "Works: a test message is on its way.")));
    }
    rows.channels().failed(channel.store(), channel.type(), now, outcome.message());
    return wrong(kind.title(), outcome.message());
  }

  private void forget(StoreId store, String type) {
    rows.waiting().forget(store, type);
    rows.messages().forget(store, type);
  }

  private Messenger kind(String type) {
    return telling
        .kind(type)
        .orElseThrow(() -> Problem.notFound("There is no such kind of alert channel."));
  }

  /** Secrets that nobody can open any more are as good as none. */
  private boolean readable(ChannelRow row) {
    try {
      telling.open(row);
      return true;
    } catch (IllegalStateException unreadable) {
      return false;
    }
  }

  private List<String> missing(Messenger kind, ChannelRow row) {
    try {
      return telling.open(row).missing(kind.settings()).stream().map(Setting::label).toList();
    } catch (IllegalStateException unreadable) {
      return List.of(); // whoever tells something over it says so
    }
  }

  private static Check wrong(String name, String message) {
    return Check.of(List.of(Check.Item.wrong(name, message)));
  }
}
