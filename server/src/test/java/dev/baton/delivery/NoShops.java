package dev.baton.delivery;

import dev.baton.commerce.ShopConnection;
import dev.baton.commerce.ShopConnections;
import dev.baton.commerce.ShopKind;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** No store has a shop. */
final class NoShops implements ShopConnections {
  @Override
  public List<ShopKind> kinds() {
    return List.of();
  }

  @Override
  public ShopConnection find(StoreId store) {
    return ShopConnection.none(store);
  }

  @Override
  public Optional<Access> open(StoreId store) {
    return Optional.empty();
  }

  @Override
  public ShopConnection connect(StoreId store, String type, Map<String, Object> config) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void disconnect(StoreId store) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Check test(StoreId store) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Ailing> ailing() {
    return List.of();
  }

  @Override
  public void report(StoreId store, ShopConnection.Status status, String message) {
    throw new UnsupportedOperationException();
  }
}
