package dev.baton.assistant.persona.internal;

import dev.baton.assistant.persona.Persona;
import dev.baton.assistant.persona.Personas;
import dev.baton.assistant.persona.jdbc.PersonaRows;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Personas in the database; each is remembered for a few seconds. */
@Component
class StoredPersonas implements Personas {
  private static final Duration FRESH = Duration.ofSeconds(10);
  private static final int MOST = 10_000;

  private final PersonaRows rows;
  private final Clock clock;
  private final Map<StoreId, Seen> seen = new ConcurrentHashMap<>();

  private record Seen(Persona persona, Instant until) {}

  StoredPersonas(PersonaRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public Persona of(StoreId store) {
    Instant now = clock.instant();
    Seen known = seen.get(store);
    if (known == null || !now.isBefore(known.until())) {
      known = new Seen(latest(store).persona(), now.plus(FRESH));
      if (seen.size() >= MOST) {
        seen.clear();
      }
      seen.put(store, known);
    }
    return known.persona();
  }

  @Override
  public Versioned latest(StoreId store) {
    return rows.find(store).orElse(new Versioned(0, Persona.USUAL));
  }

  @Override
  public boolean replace(StoreId store, int version, Persona persona) {
    boolean replaced = rows.replace(store, new Versioned(version + 1, persona), clock.instant());
    seen.remove(store);
    return replaced;
  }
}
