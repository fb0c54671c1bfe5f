package dev.baton.instruction;

/**
 * Judges whether instructions in the merchant's own words apply to a message. Asked only when all
 * conditions hold; may wait for a language model.
 */
@FunctionalInterface
public interface Judge {
  /** There is no language model: words do nothing. */
  Judge NONE = instruction -> new Finding(false, "no language model is there to judge its words");

  /** Whether the words of an instruction apply. */
  Finding judge(Instruction instruction);
}
