package dev.baton.assistant.internal;

import dev.baton.assistant.model.StoreEngines;
import dev.baton.instruction.Finding;
import dev.baton.instruction.Instruction;
import dev.baton.instruction.Judge;
import dev.baton.instruction.Jury;
import dev.baton.shared.StoreId;
import dev.baton.understanding.Judging;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets the store's language model judge instructions in words. */
@Component
class ModelJury implements Jury {
  private final StoreEngines engines;

  ModelJury(StoreEngines engines) {
    this.engines = engines;
  }

  @Override
  public boolean sitsFor(StoreId store) {
    return engines.of(store).judges();
  }

  @Override
  public Judge of(StoreId store, List<Instruction> worded, String message) {
    List<Instruction> judged =
        worded.stream()
            .filter(one -> one.wanted().enabled() && !one.wanted().words().isEmpty())
            .limit(Judging.MOST)
            .toList();
    return judged.isEmpty() || message.isBlank() || !sitsFor(store)
        ? Judge.NONE
        : new Asked(engines.of(store).judging(), judged, message);
  }

  /** One message; the model is asked about all instructions at once, when it is first needed. */
  private static final class Asked implements Judge {
    private final Judging judging;
    private final List<Instruction> judged;
    private final String message;
    private @Nullable Map<Integer, String> applying;

    Asked(Judging judging, List<Instruction> judged, String message) {
      this.judging = judging;
      this.judged = judged;
      this.message = message;
    }

    @Override
    public Finding judge(Instruction instruction) {
      Map<Integer, String> found = applying;
      if (found == null) {
        found =
            judging.applying(judged.stream().map(one -> one.wanted().words()).toList(), message);
        applying = found;
      }
      String words = found.get(judged.indexOf(instruction));
      return words == null
          ? new Finding(false, "the language model does not find that its words apply")
          : new Finding(true, "the language model finds that its words apply, by “" + words + "”");
    }
  }
}
