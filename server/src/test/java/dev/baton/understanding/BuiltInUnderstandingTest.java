package dev.baton.understanding;

class BuiltInUnderstandingTest extends UnderstandingContract {
  private static final Understanding ENGINE = new BuiltInUnderstanding();

  @Override
  protected Understanding engine() {
    return ENGINE;
  }
}
