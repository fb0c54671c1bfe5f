package dev.baton.instruction;

import dev.baton.shared.StoreId;
import java.util.List;
import java.util.UUID;

/**
 * The instructions of stores, 50 at most each, in the order in which they count. What is not there
 * is a {@link dev.baton.shared.Problem} 404.
 */
public interface Instructions {

  /** Those of a store. May be a few seconds old; mostly costs no statement. */
  List<Instruction> heeded(StoreId store);

  /** Those of a store as they are now. */
  List<Instruction> all(StoreId store);

  /** One. */
  Instruction find(StoreId store, UUID id);

  /**
   * Adds one, at the end.
   *
   * @throws dev.baton.shared.Problem 409 when there are enough
   */
  Instruction add(StoreId store, Instruction.Wanted wanted);

  /** Changes one. */
  Instruction change(StoreId store, UUID id, Instruction.Wanted wanted);

  /** Forgets one. */
  void remove(StoreId store, UUID id);

  /**
   * Puts them in another order.
   *
   * @param ids all of them, each once
   * @throws dev.baton.shared.Problem 422 when they are others
   */
  List<Instruction> arrange(StoreId store, List<UUID> ids);
}
