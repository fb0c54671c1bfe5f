package dev.baton.instruction;

import dev.baton.shared.StoreId;
import java.util.List;

/** Who judges instructions in the merchant's own words. */
public interface Jury {

  /** Whether a store has a language model that can. */
  boolean sitsFor(StoreId store);

  /**
   * A judge of one message. Waits for the model once at most, when it is first asked; a model that
   * is slow, down or wrong finds that nothing applies.
   *
   * @param worded the instructions that have words
   */
  Judge of(StoreId store, List<Instruction> worded, String message);
}
