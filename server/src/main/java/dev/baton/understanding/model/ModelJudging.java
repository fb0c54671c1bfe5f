package dev.baton.understanding.model;

import dev.baton.understanding.Judging;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.model.LanguageModel.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Judging by a language model. It names instructions by their numbers and quotes the message; what
 * is no whole words of the message is nothing.
 */
public final class ModelJudging implements Judging {
  /** "yes", "ok thanks", "[email]": nothing to judge. */
  private static final int FEWEST_LETTERS = 9;

  private final GuardedModel model;

  /** Asks this model. */
  public ModelJudging(GuardedModel model) {
    this.model = model;
  }

  @Override
  public Map<Integer, String> applying(List<String> instructions, String message) {
    String told = Withheld.from(new Utterance.Said(true, message));
    if (told.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return Map.of();
    }
    try {
      return model.ask(
          Instructions.judge(instructions, told), json -> read(json, instructions.size(), told));
    } catch (ModelFailure none) {
      return Map.of();
    }
  }

  private static Map<Integer, String> read(String answer, int count, String told) {
    JsonNode applying = Proposals.object(answer).path("applying");
    if (!applying.isArray()) {
      throw new ModelFailure(Outcome.UNREADABLE);
    }
    Quotes message = Quotes.in(List.of(told));
    Map<Integer, String> found = new HashMap<>();
    for (JsonNode one : applying) {
      int number = one.path("number").asInt(0);
      String because = one.path("because").asString("");
      if (number >= 1 && number <= count && message.hold(because)) {
        found.put(number - 1, because.strip());
      }
    }
    return found;
  }
}
