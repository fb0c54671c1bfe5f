/** The turn engine: a message in, replies out. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "handoff",
      "handoff :: *",
      "ticket",
      "support",
      "instruction",
      "skill",
      "conversation",
      "understanding",
      "shopper",
      "commerce",
      "media",
      "merchant",
      "shared",
      "shared :: *"
    })
package dev.baton.assistant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
