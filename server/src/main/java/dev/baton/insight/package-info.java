/**
 * What a merchant learns of their store: conversations to read and search, and figures from read
 * models that the news of the rooms below keep true. Nothing below knows of it. Reads the tables of
 * other rooms, writes only its own.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "assistant",
      "handoff",
      "handoff :: *",
      "support",
      "support :: *",
      "skill",
      "conversation",
      "understanding",
      "delivery",
      "connector",
      "ticket",
      "merchant",
      "shared",
      "shared :: *"
    })
package dev.baton.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
