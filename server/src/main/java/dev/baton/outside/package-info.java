/**
 * Other AI agents: they hand a conversation over in one call, put Baton's questions to the shopper
 * and pass the answers on.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "assistant",
      "handoff",
      "skill",
      "conversation",
      "merchant",
      "shared",
      "shared :: *"
    })
package dev.baton.outside;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
