package dev.baton.assistant.internal;

import dev.baton.assistant.model.StoreEngines;
import dev.baton.shared.StoreId;
import org.springframework.stereotype.Component;

/** Who reads what a shopper of a store wrote, and who may word what is answered. */
@Component
record Interpreters(StoreEngines engines) {

  Ear ear(StoreId store) {
    return new Ear(engines.of(store).understanding());
  }

  Voice voice(StoreId store) {
    return new Voice(engines.of(store).rewording());
  }
}
