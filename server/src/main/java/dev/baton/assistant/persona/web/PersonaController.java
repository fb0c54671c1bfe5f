package dev.baton.assistant.persona.web;

import dev.baton.assistant.model.StoreEngines;
import dev.baton.assistant.persona.Persona;
import dev.baton.assistant.persona.Personas;
import dev.baton.assistant.persona.Personas.Versioned;
import dev.baton.merchant.Audit;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shared.web.IfMatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a store's assistant presents itself. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/assistant")
class PersonaController {
  private final Personas personas;
  private final StoreEngines engines;
  private final Audit audit;

  PersonaController(Personas personas, StoreEngines engines, Audit audit) {
    this.personas = personas;
    this.engines = engines;
    this.audit = audit;
  }

  @GetMapping
  ResponseEntity<PersonaBody> now(@PathVariable String store) {
    StoreId id = new StoreId(store);
    return answer(id, personas.latest(id));
  }

  @PutMapping
  ResponseEntity<PersonaBody> change(
      @PathVariable String store,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody PersonaBody body) {
    IntPredicate expected = IfMatch.needed(ifMatch);
    StoreId id = new StoreId(store);
    Persona after = body.persona("");
    Versioned before = personas.latest(id);
    if (!expected.test(before.version())) {
      throw stale();
    }
    if (after.equals(before.persona())) {
      return answer(id, before);
    }
    if (!personas.replace(id, before.version(), after)) {
      throw stale();
    }
    audit.record(id, "changed the assistant", changes(before.persona(), after));
    return answer(id, new Versioned(before.version() + 1, after));
  }

  private static Problem stale() {
    return new Problem(
        412, "The assistant was changed meanwhile: read it again, then change it.", List.of());
  }

  private ResponseEntity<PersonaBody> answer(StoreId store, Versioned now) {
    return ResponseEntity.ok()
        .eTag(IfMatch.tag(now.version()))
        .body(PersonaBody.of(now.persona(), engines.of(store).rewords()));
  }

  /** What is other than before, as it is now. */
  private static Map<String, String> changes(Persona before, Persona after) {
    Map<String, String> changes = new LinkedHashMap<>();
    if (!Objects.equals(before.name(), after.name())) {
      changes.put("name", Objects.toString(after.name(), "-"));
    }
    if (!before.greetings().equals(after.greetings())) {
      changes.put("greetings", String.valueOf(after.greetings().size()));
    }
    if (!Objects.equals(before.tone(), after.tone())) {
      changes.put("tone", Objects.toString(after.tone(), "-"));
    }
    if (before.speaks() != after.speaks()) {
      changes.put("languages", after.speaks() == Persona.Speaks.STORES ? "store" : "shopper");
    }
    return changes;
  }
}
