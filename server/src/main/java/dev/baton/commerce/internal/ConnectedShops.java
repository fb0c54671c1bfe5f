package dev.baton.commerce.internal;

import dev.baton.commerce.Shop;
import dev.baton.commerce.ShopConnection.Status;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.Shops;
import dev.baton.commerce.jdbc.ShopRow;
import dev.baton.commerce.jdbc.ShopRows;
import dev.baton.merchant.Store;
import dev.baton.merchant.Stores;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Safekeeping;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The shops of all stores; which one it is, is looked at every few seconds. */
@Component
class ConnectedShops implements Shops {
  private static final Duration FRESH = Duration.ofSeconds(10);
  private final ShopRows rows;
  private final Kinds kinds;
  private final Safekeeping safekeeping;
  private final ObjectProvider<Stores> stores;
  private final Clock clock;
  private final Map<StoreId, Remembered> remembered = new ConcurrentHashMap<>();

  private record Remembered(@Nullable ShopRow row, Optional<Shop> shop, Instant since) {}

  ConnectedShops(
      ShopRows rows,
      Kinds kinds,
      Safekeeping safekeeping,
      ObjectProvider<Stores> stores,
      Clock clock) {
    this.rows = rows;
    this.kinds = kinds;
    this.safekeeping = safekeeping;
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public Optional<Shop> of(StoreId store) {
    Instant now = clock.instant();
    @Nullable Remembered known = remembered.get(store);
    if (known == null || Duration.between(known.since(), now).abs().compareTo(FRESH) > 0) {
      known = looked(store, known, now);
      remembered.put(store, known);
    }
    return known.shop();
  }

  /** The next look is a fresh one. */
  void forget(StoreId store) {
    remembered.remove(store);
  }

  /** A shop is kept as long as its connection is the same: it remembers what it still may ask. */
  private Remembered looked(StoreId store, @Nullable Remembered before, Instant now) {
    @Nullable ShopRow row = rows.find(store).orElse(null);
    if (row == null) {
      return new Remembered(null, Optional.empty(), now);
    }
    @Nullable ShopRow earlier = before == null ? null : before.row();
    return before != null
            && earlier != null
            && row.leadsWhere(earlier)
            && (row.status() == Status.REMOVED) == (earlier.status() == Status.REMOVED)
        ? new Remembered(row, before.shop(), now)
        : new Remembered(row, stores.getObject().find(store).flatMap(s -> shop(s, row)), now);
  }

  private Optional<Shop> shop(Store store, ShopRow row) {
    return row.status() == Status.REMOVED
        ? Optional.of(new ClosedShop(row.message()))
        : kinds.find(row.type()).map(kind -> watched(row, opened(kind, store, row)));
  }

  private Shop opened(dev.baton.commerce.ShopKind kind, Store store, ShopRow row) {
    try {
      return kind.open(store, row.opened(safekeeping));
    } catch (IllegalStateException lostKey) {
      return new ClosedShop(
          "The secrets of the shop connection cannot be opened: enter them again.");
    }
  }

  private Shop watched(ShopRow row, Shop shop) {
    return kinds.local(row.type())
        ? shop
        : new WatchedShop(
            shop,
            row.status() == Status.FAILING || row.troubled(),
            trouble -> note(row.store(), trouble));
  }

  private void note(StoreId store, @Nullable ShopUnavailable trouble) {
    if (trouble == null) {
      rows.status(store, Status.CONNECTED, "Works.", clock.instant());
    } else if (trouble.toMend()) {
      rows.status(store, Status.FAILING, trouble.why(), clock.instant());
    } else {
      rows.troubled(store, clock.instant());
    }
  }
}
