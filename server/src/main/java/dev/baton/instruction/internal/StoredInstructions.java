package dev.baton.instruction.internal;

import dev.baton.instruction.Instruction;
import dev.baton.instruction.Instructions;
import dev.baton.instruction.jdbc.InstructionRows;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** Instructions in the database; those that turns heed are remembered for a few seconds. */
@Service
class StoredInstructions implements Instructions {
  private static final int MOST = 50;
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int MOST_STORES = 10_000;
  private final InstructionRows rows;
  private final Clock clock;
  private final Map<StoreId, Seen> seen = new ConcurrentHashMap<>();

  StoredInstructions(InstructionRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  private record Seen(List<Instruction> instructions, Instant until) {}

  @Override
  public List<Instruction> heeded(StoreId store) {
    Instant now = clock.instant();
    Seen known = seen.get(store);
    if (known == null || !now.isBefore(known.until())) {
      known = new Seen(rows.all(store), now.plus(FRESH));
      if (seen.size() >= MOST_STORES) {
        seen.clear();
      }
      seen.put(store, known);
    }
    return known.instructions();
  }

  @Override
  public List<Instruction> all(StoreId store) {
    return rows.all(store);
  }

  @Override
  public Instruction find(StoreId store, UUID id) {
    return rows.all(store).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(StoredInstructions::missing);
  }

  @Override
  public Instruction add(StoreId store, Instruction.Wanted wanted) {
    Instruction added = new Instruction(UUID.randomUUID(), wanted);
    if (!rows.add(store, added, MOST)) {
      throw Problem.conflict("A store has " + MOST + " instructions at most.");
    }
    seen.remove(store);
    return added;
  }

  @Override
  public Instruction change(StoreId store, UUID id, Instruction.Wanted wanted) {
    Instruction changed = new Instruction(id, wanted);
    if (!rows.change(store, changed)) {
      throw missing();
    }
    seen.remove(store);
    return changed;
  }

  @Override
  public void remove(StoreId store, UUID id) {
    if (!rows.remove(store, id)) {
      throw missing();
    }
    seen.remove(store);
  }

  @Override
  public List<Instruction> arrange(StoreId store, List<UUID> ids) {
    List<UUID> there = rows.all(store).stream().map(Instruction::id).toList();
    if (ids.size() != there.size() || !new HashSet<>(ids).equals(new HashSet<>(there))) {
      throw Problem.unprocessable(
          "/ids", "wrong_value", "All instructions of the store are needed, each once.");
    }
    rows.arrange(store, ids);
    seen.remove(store);
    return rows.all(store);
  }

  private static Problem missing() {
    return Problem.notFound("There is no such instruction.");
  }
}
