package dev.baton.instruction.web;

import dev.baton.instruction.Instruction;
import dev.baton.instruction.Instructions;
import dev.baton.instruction.Jury;
import dev.baton.instruction.web.InstructionForm.InstructionSight;
import dev.baton.instruction.web.InstructionForm.WantedInstruction;
import dev.baton.instruction.web.Trial.TrialFacts;
import dev.baton.instruction.web.Trial.TrialResult;
import dev.baton.merchant.Audit;
import dev.baton.merchant.Stores;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A store's instructions, in the order in which they count. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/instructions")
class InstructionsController {
  private static final int MOST = 50;
  private final Instructions instructions;
  private final Jury jury;
  private final Stores stores;
  private final Audit audit;

  InstructionsController(Instructions instructions, Jury jury, Stores stores, Audit audit) {
    this.instructions = instructions;
    this.jury = jury;
    this.stores = stores;
    this.audit = audit;
  }

  /**
   * All instructions of a store.
   *
   * @param judgesWords whether a language model is there that judges instructions in words
   */
  record InstructionList(
      List<InstructionSight> items, @Nullable String nextCursor, boolean judgesWords) {}

  /** Another order. */
  record InstructionOrder(@Nullable List<@Nullable UUID> ids) {}

  @GetMapping
  InstructionList instructions(@PathVariable String store) {
    StoreId id = new StoreId(store);
    return list(id, instructions.all(id));
  }

  @GetMapping("/{id}")
  InstructionSight instruction(@PathVariable String store, @PathVariable UUID id) {
    return InstructionForm.shown(instructions.find(new StoreId(store), id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  InstructionSight addInstruction(
      @PathVariable String store, @RequestBody WantedInstruction wanted) {
    StoreId id = new StoreId(store);
    Instruction added = instructions.add(id, InstructionForm.read(wanted, currency(id)));
    record(id, added, "added an instruction");
    return InstructionForm.shown(added);
  }

  @PutMapping("/{id}")
  InstructionSight changeInstruction(
      @PathVariable String store, @PathVariable UUID id, @RequestBody WantedInstruction wanted) {
    StoreId storeId = new StoreId(store);
    Instruction changed =
        instructions.change(storeId, id, InstructionForm.read(wanted, currency(storeId)));
    record(storeId, changed, "changed an instruction");
    return InstructionForm.shown(changed);
  }

  @PutMapping("/order")
  InstructionList arrangeInstructions(
      @PathVariable String store, @RequestBody InstructionOrder order) {
    StoreId id = new StoreId(store);
    List<@Nullable UUID> ids = order.ids();
    if (ids == null || ids.size() > MOST || ids.contains(null)) {
      throw Problem.malformed("/ids", "wrong_value", "The ids of all instructions are needed.");
    }
    List<Instruction> arranged =
        instructions.arrange(id, ids.stream().map(UUID.class::cast).toList());
    audit.record(id, "put the instructions in another order", Map.of());
    return list(id, arranged);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeInstruction(@PathVariable String store, @PathVariable UUID id) {
    StoreId storeId = new StoreId(store);
    Instruction gone = instructions.find(storeId, id);
    instructions.remove(storeId, id);
    record(storeId, gone, "removed an instruction");
  }

  /** Changes nothing. */
  @PostMapping("/try")
  TrialResult tryInstructions(@PathVariable String store, @RequestBody TrialFacts facts) {
    StoreId id = new StoreId(store);
    List<Instruction> all = instructions.all(id);
    String message = InstructionForm.line("/message", facts.message(), Trial.LONGEST_MESSAGE);
    return Trial.of(facts, all, jury.of(id, all, message), currency(id));
  }

  private InstructionList list(StoreId id, List<Instruction> all) {
    return new InstructionList(
        all.stream().map(InstructionForm::shown).toList(), null, jury.sitsFor(id));
  }

  private String currency(StoreId id) {
    return stores
        .find(id)
        .orElseThrow(() -> Problem.notFound("There is no such store."))
        .currency();
  }

  private void record(StoreId store, Instruction instruction, String what) {
    audit.record(
        store,
        what,
        Map.of("instruction", instruction.id().toString(), "name", instruction.wanted().name()));
  }
}
