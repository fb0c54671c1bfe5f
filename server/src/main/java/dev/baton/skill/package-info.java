/**
 * What a skill is: a turn goes in, a step comes out, and a step may say that a person is needed.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "conversation",
      "understanding",
      "shopper",
      "commerce",
      "merchant",
      "shared",
      "shared :: *"
    })
package dev.baton.skill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
