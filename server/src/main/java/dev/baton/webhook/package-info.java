/**
 * News of handoffs for programs of the store's own, by signed webhooks: at least once, under the
 * same id, in no promised order.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "alert",
      "delivery",
      "handoff",
      "skill",
      "ticket",
      "merchant",
      "shared",
      "shared :: *"
    })
package dev.baton.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
