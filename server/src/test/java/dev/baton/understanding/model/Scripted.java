package dev.baton.understanding.model;

import dev.baton.understanding.BuiltInUnderstanding;
import dev.baton.understanding.Understanding;
import dev.baton.understanding.model.LanguageModel.Outcome;
import dev.baton.understanding.model.LanguageModel.Task;
import dev.baton.understanding.model.LanguageModel.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Models that do as they are told, and a log that remembers. */
final class Scripted {
  static final JsonMapper JSON = JsonMapper.builder().build();
  static final Understanding BUILT_IN = new BuiltInUnderstanding();

  private Scripted() {}

  /** Keeps what it is told. */
  static final class Log implements CallLog {
    final List<Outcome> outcomes = new ArrayList<>();
    int rests;

    @Override
    public synchronized void ended(Task task, Outcome outcome, Duration took, Tokens tokens) {
      outcomes.add(outcome);
    }

    @Override
    public synchronized void resting(Outcome last) {
      rests++;
    }
  }

  /** An engine whose model proposes these commands for a message. */
  static Understanding proposing(Function<String, List<Map<String, Object>>> commands) {
    LanguageModel model =
        question -> {
          String message = JSON.readTree(question.material()).path("message").asString("");
          Map<String, Object> answer = Map.of("commands", commands.apply(message));
          return new LanguageModel.Answer(JSON.writeValueAsString(answer), Tokens.NONE);
        };
    return engine(model);
  }

  /** An engine with this model. */
  static Understanding engine(LanguageModel model) {
    GuardedModel guarded =
        new GuardedModel(model, Duration.ofSeconds(5), Clock.systemUTC(), new Log());
    return new ModelUnderstanding(BUILT_IN, guarded);
  }

  /** All a model can propose, for a message, on the strength of these words. */
  static List<Map<String, Object>> everything(String because, String value) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Proposed.Kind kind : Proposed.Kind.values()) {
      for (String detail : List.of("email", "name", "phone", "order_number")) {
        all.add(
            Map.of(
                "kind",
                kind.key(),
                "because",
                because,
                "detail",
                detail,
                "value",
                value,
                "intent",
                "cancel_order",
                "topic",
                "legal",
                "aspects",
                List.of("part_of_order")));
      }
    }
    return all;
  }
}
