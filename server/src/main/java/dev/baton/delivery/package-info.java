/**
 * Durable delivery: every ticket promised to a shopper reaches a helpdesk, or a person is told why
 * not.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "ticket",
      "connector",
      "alert",
      "media",
      "merchant",
      "shared",
      "shared :: *"
    })
package dev.baton.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
