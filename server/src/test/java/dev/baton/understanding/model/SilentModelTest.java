package dev.baton.understanding.model;

import dev.baton.understanding.Understanding;
import dev.baton.understanding.UnderstandingContract;

class SilentModelTest extends UnderstandingContract {
  private static final Understanding ENGINE = Scripted.proposing(message -> java.util.List.of());

  @Override
  protected Understanding engine() {
    return ENGINE;
  }
}
