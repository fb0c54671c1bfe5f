package dev.baton.connector.internal;

import dev.baton.connector.Connection;
import dev.baton.connector.Connection.Health;
import dev.baton.connector.ConnectionMended;
import dev.baton.connector.ConnectionRemoved;
import dev.baton.connector.Connections;
import dev.baton.connector.jdbc.ConnectionRow;
import dev.baton.connector.jdbc.ConnectionRows;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Entered;
import dev.baton.shared.vault.Safekeeping;
import dev.baton.shared.vault.Safekeeping.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The connections of all stores; a store's built-in inbox is there without a row. */
@Service
class StoredConnections implements Connections {
  private static final String UNTESTED = "Not tested yet.";
  private static final String WORKS = "Works.";

  private final ConnectionRows rows;
  private final Configs configs;
  private final Safekeeping safekeeping;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;

  StoredConnections(
      ConnectionRows rows,
      Configs configs,
      Safekeeping safekeeping,
      TransactionTemplate transactions,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.configs = configs;
    this.safekeeping = safekeeping;
    this.transactions = transactions;
    this.events = events;
  }

  @Override
  public List<Connection> all(StoreId store) {
    List<Connection> all = new ArrayList<>(List.of(inbox(store)));
    all.addAll(rows.all(store));
    return all;
  }

  @Override
  public Optional<Connection> find(StoreId store, UUID id) {
    return id.equals(Connection.inboxOf(store))
        ? Optional.of(inbox(store))
        : rows.find(store, id).map(ConnectionRow::connection);
  }

  @Override
  public List<Connection> failing(@Nullable Connection last) {
    return rows.failing(last);
  }

  @Override
  public Optional<Access> open(StoreId store, UUID id) {
    if (id.equals(Connection.inboxOf(store))) {
      return Optional.of(new Access(store, id, Connection.INBOX, Map.of()));
    }
    return rows.find(store, id).map(row -> row.opened(safekeeping));
  }

  @Override
  public Connection add(StoreId store, String type, String name, Map<String, Object> config) {
    UUID id = UUID.randomUUID();
    Kept kept = safekeeping.keep(store, id, configs.check(type, config), null);
    Connection added =
        new Connection(store, id, type, name, Health.UNTESTED, UNTESTED, kept.open());
    rows.add(new ConnectionRow(added, kept.sealed()));
    return added;
  }

  @Override
  public Connection change(StoreId store, UUID id, String name, Map<String, Object> config) {
    refuseBuiltIn(store, id, "The built-in inbox has no settings to change.");
    String type = row(store, id).connection().type();
    Entered entered = configs.check(type, config);
    return transactions.execute(
        _ -> {
          Kept kept = safekeeping.keep(store, id, entered, row(store, id).kept());
          Connection changed =
              new Connection(store, id, type, name, Health.UNTESTED, UNTESTED, kept.open());
          rows.change(new ConnectionRow(changed, kept.sealed()));
          events.publishEvent(new ConnectionMended(store, id));
          return changed;
        });
  }

  @Override
  @Transactional
  public void remove(StoreId store, UUID id) {
    refuseBuiltIn(store, id, "The built-in inbox is always there and cannot be removed.");
    if (!rows.remove(store, id)) {
      throw unknown();
    }
    events.publishEvent(new ConnectionRemoved(store, id));
  }

  @Override
  public Check test(StoreId store, UUID id) {
    Access access = open(store, id).orElseThrow(StoredConnections::unknown);
    Check check = configs.check(access);
    report(store, id, check.ok() ? Health.CONNECTED : Health.FAILING, check.message());
    return check;
  }

  @Override
  public void report(StoreId store, UUID id, Health health, String message) {
    if (id.equals(Connection.inboxOf(store))) {
      return;
    }
    transactions.executeWithoutResult(
        _ -> {
          boolean news = rows.health(store, id, health, message);
          if (news && health == Health.CONNECTED) {
            events.publishEvent(new ConnectionMended(store, id));
          }
        });
  }

  private ConnectionRow row(StoreId store, UUID id) {
    return rows.find(store, id).orElseThrow(StoredConnections::unknown);
  }

  private static void refuseBuiltIn(StoreId store, UUID id, String why) {
    if (id.equals(Connection.inboxOf(store))) {
      throw Problem.conflict(why);
    }
  }

  private static Connection inbox(StoreId store) {
    return new Connection(
        store,
        Connection.inboxOf(store),
        Connection.INBOX,
        "Inbox",
        Health.CONNECTED,
        WORKS,
        Map.of());
  }

  private static Problem unknown() {
    return Problem.notFound("This store has no such integration.");
  }
}
