package dev.baton.merchant;

import dev.baton.shared.StoreId;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request of the admin API, by the key that was shown.
 *
 * @param name in words, as audit trails and versions name them: {@code API key "CI"
 *     (bk_demo_x4Tq…)}
 * @param store the only store this one may touch, or null for all
 */
public record Caller(String name, @Nullable StoreId store) {
  /** Baton itself. */
  public static final Caller BATON = new Caller("Baton", null);

  /** Whether this one may touch a store. */
  public boolean may(StoreId other) {
    return store == null || store.equals(other);
  }

  /** Whether this one runs the installation. */
  public boolean runsInstallation() {
    return store == null;
  }
}
