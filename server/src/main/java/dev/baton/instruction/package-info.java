/**
 * A merchant's instructions: conditions that code evaluates, and what follows when they hold. Each
 * decision explains itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"skill", "commerce", "merchant", "shared", "shared :: *"})
package dev.baton.instruction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
