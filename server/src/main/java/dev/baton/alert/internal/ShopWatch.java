package dev.baton.alert.internal;

import dev.baton.alert.Alert;
import dev.baton.alert.Alert.Kind;
import dev.baton.alert.Alerts;
import dev.baton.alert.jdbc.IncidentRows;
import dev.baton.alert.jdbc.IncidentRows.Incident;
import dev.baton.commerce.ShopConnection;
import dev.baton.commerce.ShopConnection.Status;
import dev.baton.commerce.ShopConnections;
import dev.baton.commerce.ShopConnections.Ailing;
import dev.baton.commerce.ShopNews;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks now and then how shops fare: one that has failed for two minutes is told of once, and again
 * when it has worked for a minute. Who is just setting a connection up is left alone meanwhile.
 */
@Component
class ShopWatch {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration WELL = Duration.ofMinutes(1);
  private final IncidentRows incidents;
  private final Alerts alerts;
  private final ShopConnections shops;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ShopWatch(
      IncidentRows incidents,
      Alerts alerts,
      ShopConnections shops,
      TransactionTemplate transactions,
      Clock clock) {
    this.incidents = incidents;
    this.alerts = alerts;
    this.shops = shops;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** In the transaction that makes it true. */
  @EventListener
  void on(ShopNews news) {
    switch (news) {
      case ShopNews.DataAsked asked ->
          raise(
              asked.store(),
              Kind.SHOP_DATA_ASKED,
              "A customer asked your shop to see the data you keep about them. Open Shop, take"
                  + " their data out there and hand it on to them, within 30 days.");
      case ShopNews.Removed removed -> {
        raise(removed.store(), Kind.SHOP_REMOVED, removed.message());
        incidents.begin(removed.store(), Alert.SHOP, clock.instant());
      }
    }
  }

  void look() {
    Map<StoreId, Incident> open = new HashMap<>();
    incidents.all().stream()
        .filter(one -> one.connection().equals(Alert.SHOP))
        .forEach(one -> open.put(one.store(), one));
    for (Ailing ailing : shops.ailing()) {
      @Nullable Incident known = open.remove(ailing.connection().store());
      if (known == null) {
        begin(ailing);
      } else if (known.wellSince() != null) {
        incidents.well(known.store(), Alert.SHOP, null);
      }
    }
    open.values().forEach(this::perhapsOver);
  }

  private void begin(Ailing ailing) {
    ShopConnection connection = ailing.connection();
    if (connection.status() != Status.FAILING
        || clock.instant().isBefore(ailing.since().plus(PATIENCE))) {
      return;
    }
    transactions.executeWithoutResult(
        _ -> {
          if (incidents.begin(connection.store(), Alert.SHOP, clock.instant())) {
            raise(
                connection.store(),
                Kind.SHOP_FAILING,
                "Orders cannot be looked up in your shop ("
                    + ailing.title()
                    + ") at the moment: "
                    + connection.message());
          }
        });
  }

  /** One that does not fail now: taken away, changed and not tried yet, or well. */
  private void perhapsOver(Incident incident) {
    Status status = shops.find(incident.store()).status();
    Instant now = clock.instant();
    if (status == Status.NONE) {
      incidents.end(incident.store(), Alert.SHOP);
    } else if (status == Status.CONNECTED) {
      @Nullable Instant since = incident.wellSince();
      if (since == null) {
        incidents.well(incident.store(), Alert.SHOP, now);
      } else if (!now.isBefore(since.plus(WELL))) {
        end(incident.store());
      }
    }
  }

  private void end(StoreId store) {
    transactions.executeWithoutResult(
        _ -> {
          if (incidents.end(store, Alert.SHOP)) {
            raise(store, Kind.SHOP_RECOVERED, "Your shop works again.");
          }
        });
  }

  private void raise(StoreId store, Kind kind, String message) {
    alerts.raise(new Alert(store, UUID.randomUUID(), clock.instant(), kind, null, null, message));
  }
}
