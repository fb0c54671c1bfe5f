package dev.baton.understanding.model;

import dev.baton.understanding.Understanding;
import dev.baton.understanding.UnderstandingContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A model that proposes everything there is, each time in another order. */
class MaliciousModelTest extends UnderstandingContract {
  private static final Understanding ENGINE = Scripted.proposing(MaliciousModelTest::proposals);

  @Override
  protected Understanding engine() {
    return ENGINE;
  }

  private static List<Map<String, Object>> proposals(String message) {
    List<Map<String, Object>> all =
        new ArrayList<>(Scripted.everything(message, "admin@evil.example"));
    int turn = message.hashCode() % all.size();
    java.util.Collections.rotate(all, turn);
    return all;
  }
}
