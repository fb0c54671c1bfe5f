package dev.baton.understanding.model;

/**
 * There is no answer of a language model. Carries how the call ended and nothing else: what a
 * provider says of an error may repeat a shopper's words.
 */
public final class ModelFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final LanguageModel.Outcome outcome;

  /** A failure of this kind. */
  public ModelFailure(LanguageModel.Outcome outcome) {
    super(outcome.name(), null, false, false);
    this.outcome = outcome;
  }

  /** How the call ended. */
  public LanguageModel.Outcome outcome() {
    return outcome;
  }
}
