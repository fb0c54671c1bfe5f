package dev.baton.understanding.model;

import dev.baton.understanding.Understanding;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.model.LanguageModel.Outcome;

/** Finds out whether a model can do what is asked of it, with a message that no shopper wrote. */
public final class Trial {
  private static final Utterance MESSAGE =
      Utterance.alone("The lamp hums. Could somebody of your team look into it?", "US");

  private Trial() {}

  /** How one call ends. */
  public static Outcome of(GuardedModel model, Understanding builtIn) {
    try {
      model.ask(Instructions.read(MESSAGE, builtIn.readAtOnce(MESSAGE)), Proposals::read);
      return Outcome.ANSWERED;
    } catch (ModelFailure failure) {
      return failure.outcome();
    }
  }
}
