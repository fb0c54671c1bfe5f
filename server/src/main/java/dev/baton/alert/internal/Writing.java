package dev.baton.alert.internal;

import dev.baton.alert.Alert.Kind;
import dev.baton.alert.Gathered;
import dev.baton.alert.jdbc.IncidentRows;
import dev.baton.alert.jdbc.WaitingAlerts.Place;
import dev.baton.alert.jdbc.WaitingAlerts.Waiting;
import dev.baton.commerce.ShopConnection;
import dev.baton.commerce.ShopConnections;
import dev.baton.commerce.ShopKind;
import dev.baton.connector.Backlog;
import dev.baton.connector.Connection;
import dev.baton.connector.Connections;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.HelpdeskConnectors;
import dev.baton.connector.Notice;
import dev.baton.merchant.Store;
import dev.baton.merchant.Stores;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.StoreId;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes messages with what is known when they are written. */
@Component
class Writing {
  private final IncidentRows incidents;
  private final Backlog backlog;
  private final Connections connections;
  private final HelpdeskConnectors connectors;
  private final Surroundings around;

  Writing(
      IncidentRows incidents,
      Backlog backlog,
      Connections connections,
      HelpdeskConnectors connectors,
      Surroundings around) {
    this.incidents = incidents;
    this.backlog = backlog;
    this.connections = connections;
    this.connectors = connectors;
    this.around = around;
  }

  /** Whose messages they are, and where the console is. */
  @Component
  record Surroundings(Stores stores, ShopConnections shops, BatonSettings settings) {}

  /** Whether an integration counts as failing. */
  boolean failing(Place place) {
    return incidents.exists(place.store(), place.subject());
  }

  Notice notice(Waiting waiting, Gathered gathered, Kind kind, Instant now) {
    return kind.isAboutShop()
        ? ofShop(waiting, gathered, kind, now)
        : ofIntegration(waiting, gathered, kind, now);
  }

  private Notice ofShop(Waiting waiting, Gathered gathered, Kind kind, Instant now) {
    StoreId id = waiting.place().store();
    Optional<Store> store = around.stores().find(id);
    ShopConnection shop = around.shops().find(id);
    ShopWords words =
        new ShopWords(
            store.map(Store::name).orElse(id.value()),
            store.map(Store::timeZone).orElse((ZoneId) ZoneOffset.UTC),
            around.shops().kinds().stream()
                .filter(one -> one.type().equals(shop.type()))
                .map(ShopKind::title)
                .findFirst()
                .orElse("Your shop"),
            shop,
            console(id),
            gathered);
    boolean again = waiting.thread().failing();
    return new Notice(
        UUID.randomUUID(),
        now,
        kind.event(),
        words.subject(kind, again),
        words.text(kind, again, waiting.pause()),
        AlertData.of(id, words, kind));
  }

  private Notice ofIntegration(Waiting waiting, Gathered gathered, Kind kind, Instant now) {
    Place place = waiting.place();
    Optional<Store> store = around.stores().find(place.store());
    Optional<Connection> connection = connections.find(place.store(), place.subject());
    AlertWords words =
        new AlertWords(
            store.map(Store::name).orElse(place.store().value()),
            store.map(Store::timeZone).orElse((ZoneId) ZoneOffset.UTC),
            connection
                .map(this::called)
                .map(name -> new AlertWords.Subject(name, connection.get()))
                .orElse(null),
            backlog.waiting(place.store()).getOrDefault(place.subject(), 0),
            console(place.store()),
            gathered);
    boolean again = waiting.thread().failing();
    return new Notice(
        UUID.randomUUID(),
        now,
        kind.event(),
        words.subject(kind, again),
        words.text(kind, again, waiting.pause()),
        AlertData.of(place.store(), words, kind));
  }

  /** One that says that the channel works. */
  Notice test(StoreId store, Instant now) {
    String name = around.stores().find(store).map(Store::name).orElse(store.value());
    return new Notice(
        UUID.randomUUID(),
        now,
        "ping",
        "Test: alerts of " + name + " reach you here",
        "This is a test message. Baton tells you here when tickets of "
            + name
            + " do not reach your helpdesk, and what you can do about it.\n",
        AlertData.test(store));
  }

  private String called(Connection connection) {
    String title =
        connectors.find(connection.type()).map(HelpdeskConnector::title).orElse(connection.type());
    return connection.name().equals(title) ? title : title + " \"" + connection.name() + "\"";
  }

  /** Nothing while nobody said how Baton is reached: a local address is of no use in a mail. */
  private @Nullable String console(StoreId store) {
    URI own = around.settings().publicUrl();
    String host = String.valueOf(own.getHost());
    boolean local = host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    return local ? null : own + "/console/" + store + "/alerts";
  }
}
