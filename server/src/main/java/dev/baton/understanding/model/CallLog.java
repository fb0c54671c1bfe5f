package dev.baton.understanding.model;

import dev.baton.understanding.model.LanguageModel.Outcome;
import dev.baton.understanding.model.LanguageModel.Task;
import dev.baton.understanding.model.LanguageModel.Tokens;
import java.time.Duration;

/** Is told of every call to a language model; never of the words in it. */
public interface CallLog {

  /** A call has ended, or was not made. */
  void ended(Task task, Outcome outcome, Duration took, Tokens tokens);

  /** From now on no calls are made for a while, because the latest ones ended like this. */
  void resting(Outcome last);
}
