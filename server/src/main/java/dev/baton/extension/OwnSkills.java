package dev.baton.extension;

import dev.baton.shared.StoreId;
import java.util.List;
import java.util.UUID;

/**
 * The skills of stores' own, 20 at most each. What is not there is a {@link
 * dev.baton.shared.Problem} 404.
 */
public interface OwnSkills {

  /** Those of a store, oldest first. */
  List<OwnSkill> all(StoreId store);

  /** One. */
  OwnSkill find(StoreId store, UUID id);

  /**
   * Adds one with a secret of its own.
   *
   * @throws dev.baton.shared.Problem 422 when the address may not be called, 409 when there are
   *     enough
   */
  WithSecret add(StoreId store, OwnSkill.Wanted wanted);

  /** A skill, and its secret, which is told this once. */
  record WithSecret(OwnSkill skill, String secret) {}

  /**
   * Changes one.
   *
   * @throws dev.baton.shared.Problem 422 when the address may not be called
   */
  OwnSkill change(StoreId store, UUID id, OwnSkill.Wanted wanted);

  /** Gives it a new secret; the one before signs too for a day. */
  WithSecret renewSecret(StoreId store, UUID id);

  /** Forgets one. */
  void remove(StoreId store, UUID id);

  /** Asks it what it would do with a first message, as a rehearsal. */
  Rehearsal rehearse(StoreId store, UUID id, String text);

  /**
   * How a rehearsal went.
   *
   * @param step which step it answered, empty when it answered none
   * @param message what it would say, or what is wrong with it, in words
   */
  record Rehearsal(boolean ok, String step, String message) {}
}
