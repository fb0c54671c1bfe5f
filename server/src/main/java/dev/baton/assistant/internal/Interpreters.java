package dev.baton.assistant.internal;

import dev.baton.assistant.model.StoreEngines;
import dev.baton.instruction.Instruction;
import dev.baton.instruction.Instructions;
import dev.baton.instruction.Jury;
import dev.baton.instruction.Rulebook;
import dev.baton.shared.StoreId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who reads what a shopper of a store wrote, who may word what is answered, and what the merchant's
 * instructions say.
 */
@Component
record Interpreters(StoreEngines engines, Instructions instructions, Jury jury) {

  Ear ear(StoreId store) {
    return new Ear(engines.of(store).understanding());
  }

  /** The instructions for a message. At most one statement; a model is asked once at most. */
  Rulebook rulebook(StoreId store, String message) {
    List<Instruction> all = instructions.heeded(store);
    return all.isEmpty() ? Rulebook.EMPTY : new Rulebook(all, jury.of(store, all, message));
  }

  Voice voice(StoreId store) {
    return new Voice(engines.of(store).rewording());
  }
}
