package dev.baton.understanding.model;

import dev.baton.understanding.Understanding;
import dev.baton.understanding.UnderstandingContract;

class GarblingModelTest extends UnderstandingContract {
  private static final Understanding ENGINE =
      Scripted.engine(question -> new LanguageModel.Answer("]{", LanguageModel.Tokens.NONE));

  @Override
  protected Understanding engine() {
    return ENGINE;
  }
}
