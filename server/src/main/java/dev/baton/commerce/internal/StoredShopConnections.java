package dev.baton.commerce.internal;

import dev.baton.commerce.ShopConnection;
import dev.baton.commerce.ShopConnection.Status;
import dev.baton.commerce.ShopConnections;
import dev.baton.commerce.ShopKind;
import dev.baton.commerce.jdbc.ShopRow;
import dev.baton.commerce.jdbc.ShopRows;
import dev.baton.merchant.Store;
import dev.baton.merchant.Stores;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Safekeeping;
import dev.baton.shared.vault.Safekeeping.Kept;
import dev.baton.shared.vault.Setting;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Shop connections in the database, their secrets sealed. */
@Service
class StoredShopConnections implements ShopConnections {
  private final ShopRows rows;
  private final ConnectedShops shops;
  private final Kinds kinds;
  private final Keeping keeping;
  private final ObjectProvider<Stores> stores;

  StoredShopConnections(
      ShopRows rows,
      ConnectedShops shops,
      Kinds kinds,
      Keeping keeping,
      ObjectProvider<Stores> stores) {
    this.rows = rows;
    this.shops = shops;
    this.kinds = kinds;
    this.keeping = keeping;
    this.stores = stores;
  }

  /** How secrets are kept, and when. */
  @org.springframework.stereotype.Component
  record Keeping(Safekeeping safekeeping, Clock clock) {

    /** The settings with their secrets; empty when the key that sealed them is lost. */
    Optional<Access> opened(ShopRow row) {
      try {
        return Optional.of(row.opened(safekeeping));
      } catch (IllegalStateException lostKey) {
        return Optional.empty();
      }
    }
  }

  @Override
  public List<ShopKind> kinds() {
    return kinds.all();
  }

  @Override
  public ShopConnection find(StoreId store) {
    return row(store).map(this::shown).orElseGet(() -> ShopConnection.none(store));
  }

  @Override
  public Optional<Access> open(StoreId store) {
    return row(store).flatMap(keeping::opened);
  }

  @Override
  public ShopConnection connect(StoreId store, String type, Map<String, Object> config) {
    ShopKind kind = kinds.orRefuse(type);
    Optional<ShopRow> before = row(store).filter(row -> row.type().equals(type));
    UUID id = before.map(ShopRow::id).orElseGet(UUID::randomUUID);
    @Nullable Kept earlier =
        before.filter(row -> keeping.opened(row).isPresent()).map(ShopRow::kept).orElse(null);
    Safekeeping safe = keeping.safekeeping();
    Kept kept = safe.keep(store, id, safe.check(kind.settings(), config), earlier);
    safe.open(store, id, type, kept).refuseMissing(kind.settings());
    boolean local = kinds.local(type);
    ShopRow row =
        new ShopRow(
            store,
            id,
            type,
            kept,
            local ? Status.CONNECTED : Status.UNTESTED,
            local ? "Works." : "Not tested yet.",
            keeping.clock().instant());
    rows.put(row);
    shops.forget(store);
    return shown(row);
  }

  @Override
  public void disconnect(StoreId store) {
    rows.put(
        new ShopRow(
            store,
            UUID.randomUUID(),
            ShopConnection.NONE,
            new Kept(Map.of(), null),
            Status.CONNECTED,
            "",
            keeping.clock().instant()));
    shops.forget(store);
  }

  @Override
  public Check test(StoreId store) {
    ShopRow row =
        row(store).orElseThrow(() -> Problem.notFound("This store has no shop connection."));
    Store of =
        stores
            .getObject()
            .find(store)
            .orElseThrow(() -> Problem.notFound("There is no such store."));
    Check check =
        keeping
            .opened(row)
            .map(access -> kinds.orRefuse(row.type()).check(of, access))
            .orElseGet(StoredShopConnections::lostKey);
    report(store, check.ok() ? Status.CONNECTED : Status.FAILING, check.message());
    return check;
  }

  @Override
  public List<Ailing> ailing() {
    return rows.ailing().stream()
        .map(
            one ->
                new Ailing(
                    shown(one.row()),
                    kinds.find(one.row().type()).map(ShopKind::title).orElse(one.row().type()),
                    one.since()))
        .toList();
  }

  @Override
  public void report(StoreId store, Status status, String message) {
    rows.status(store, status, message, keeping.clock().instant());
    shops.forget(store);
  }

  private Optional<ShopRow> row(StoreId store) {
    return rows.find(store).filter(row -> !row.type().equals(ShopConnection.NONE));
  }

  private ShopConnection shown(ShopRow row) {
    Optional<Access> access = keeping.opened(row);
    List<String> secrets =
        kinds.find(row.type()).map(ShopKind::settings).orElse(List.of()).stream()
            .filter(Setting::secret)
            .map(Setting::path)
            .filter(path -> access.flatMap(all -> all.text(path)).isPresent())
            .toList();
    return new ShopConnection(
        row.store(),
        row.type(),
        access.isPresent() ? row.status() : Status.FAILING,
        access.isPresent() ? row.message() : lostKey().message(),
        row.kept().open(),
        secrets,
        row.connectedAt());
  }

  private static Check lostKey() {
    return Check.of(
        List.of(
            Check.Item.wrong(
                "Settings",
                "The secrets cannot be opened with the key in use: enter them again.")));
  }
}
