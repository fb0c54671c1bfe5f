package dev.baton.merchant;

import dev.baton.shared.StoreId;

/**
 * Who makes a request, by the key that was shown or the person who signed in.
 *
 * @param name in words, as audit trails and versions name them: {@code API key "CI"
 *     (bk_demo_x4Tq…)}, {@code Jane Doe (jane@shop.example)}
 */
public record Caller(String name, Reach reach) {
  /** Baton itself. */
  public static final Caller BATON = new Caller("Baton", new Reach.Everywhere());

  /** Whether this one may hand over conversations of a store. */
  public boolean mayHandOver(StoreId store) {
    return reach instanceof Reach.OneStore own
        ? own.store().equals(store)
        : reach.roleIn(store).isPresent();
  }
}
