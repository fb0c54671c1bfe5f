/**
 * Skills that a program of the store's own serves over HTTP: signed calls, bounded answers, and a
 * person when the program cannot be relied on.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "skill",
      "conversation",
      "understanding",
      "shopper",
      "merchant",
      "shared",
      "shared :: *"
    })
package dev.baton.extension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
