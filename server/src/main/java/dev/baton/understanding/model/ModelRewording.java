package dev.baton.understanding.model;

import dev.baton.shared.Language;
import dev.baton.understanding.Rewording;
import dev.baton.understanding.model.LanguageModel.Outcome;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Rewording by a language model; what is not {@link Faithful} is not said. */
public final class ModelRewording implements Rewording {
  private final GuardedModel model;
  private final Faithful faithful = new Faithful();

  /** Asks this model. */
  public ModelRewording(GuardedModel model) {
    this.model = model;
  }

  @Override
  public List<String> reword(List<String> sentences, Language language, String tone) {
    if (sentences.isEmpty() || !sentences.stream().allMatch(Faithful::isPlain)) {
      return sentences;
    }
    try {
      List<String> others =
          model.ask(
              Instructions.reword(sentences, language, tone),
              json -> texts(json, sentences.size()));
      List<String> said = new ArrayList<>();
      for (int i = 0; i < sentences.size(); i++) {
        boolean same = faithful.says(others.get(i), sentences.get(i), language);
        said.add(same ? others.get(i).strip() : sentences.get(i));
      }
      return said;
    } catch (ModelFailure none) {
      return sentences;
    }
  }

  private static List<String> texts(String answer, int count) {
    JsonNode texts = Proposals.object(answer).path("texts");
    if (!texts.isArray() || texts.size() != count) {
      throw new ModelFailure(Outcome.UNREADABLE);
    }
    List<String> said = new ArrayList<>();
    texts.forEach(text -> said.add(text.asString("")));
    return said;
  }
}
