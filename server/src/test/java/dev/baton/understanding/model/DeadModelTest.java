package dev.baton.understanding.model;

import dev.baton.understanding.Understanding;
import dev.baton.understanding.UnderstandingContract;

class DeadModelTest extends UnderstandingContract {
  private static final Understanding ENGINE =
      Scripted.engine(
          question -> {
            throw new ModelFailure(LanguageModel.Outcome.FAILED);
          });

  @Override
  protected Understanding engine() {
    return ENGINE;
  }
}
