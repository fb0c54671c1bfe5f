/** The skills: track an order, cancel it, return it, send it elsewhere, answer a question. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "skill",
      "commerce",
      "understanding",
      "shopper",
      "merchant",
      "shared",
      "shared :: *"
    })
package dev.baton.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
