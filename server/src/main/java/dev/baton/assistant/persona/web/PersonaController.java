package dev.baton.assistant.persona.web;

import dev.baton.assistant.model.StoreEngines;
import dev.baton.assistant.persona.Persona;
import dev.baton.assistant.persona.Personas;
import dev.baton.merchant.Audit;
import dev.baton.shared.StoreId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
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
  PersonaBody now(@PathVariable String store) {
    return body(new StoreId(store), personas.of(new StoreId(store)));
  }

  @PutMapping
  PersonaBody change(@PathVariable String store, @RequestBody PersonaBody body) {
    StoreId id = new StoreId(store);
    Persona before = personas.of(id);
    Persona after = body.persona("");
    if (!after.equals(before)) {
      personas.change(id, after);
      audit.record(id, "changed the assistant", changes(before, after));
    }
    return body(id, after);
  }

  private PersonaBody body(StoreId store, Persona persona) {
    return PersonaBody.of(persona, engines.of(store).rewords());
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
