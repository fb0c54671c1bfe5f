/**
 * From a shopper's need for a person to a ticket and a truthful wrap-up. The only bridge between
 * conversations and helpdesks.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "skill",
      "conversation",
      "understanding",
      "shopper",
      "commerce",
      "ticket",
      "delivery",
      "alert",
      "connector",
      "media",
      "merchant",
      "shared",
      "shared :: *"
    })
package dev.baton.handoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
