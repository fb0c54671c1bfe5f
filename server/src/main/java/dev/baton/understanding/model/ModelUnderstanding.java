package dev.baton.understanding.model;

import dev.baton.understanding.Reading;
import dev.baton.understanding.Understanding;
import dev.baton.understanding.Utterance;
import java.util.List;

/**
 * Understanding with a language model. The built-in engine reads every message first; the model is
 * asked when that leaves something open ({@link Doubt}), and of its answer counts what {@link
 * Weighing} lets through. Without an answer in time, the built-in engine's reading is the reading.
 */
public final class ModelUnderstanding implements Understanding {
  private final Understanding builtIn;
  private final GuardedModel model;

  /** The two engines, one behind the other. */
  public ModelUnderstanding(Understanding builtIn, GuardedModel model) {
    this.builtIn = builtIn;
    this.model = model;
  }

  @Override
  public Reading read(Utterance utterance) {
    Reading local = builtIn.read(utterance);
    if (!Doubt.isWorthACall(utterance, local)) {
      return local;
    }
    try {
      List<Proposed> proposals = model.ask(Instructions.read(utterance, local), Proposals::read);
      return Weighing.of(builtIn, utterance, local, proposals);
    } catch (ModelFailure none) {
      return local;
    }
  }

  @Override
  public Reading readAtOnce(Utterance utterance) {
    return builtIn.read(utterance);
  }
}
