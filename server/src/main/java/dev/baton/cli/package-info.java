/** The commands of {@code ./baton}: each a main method, none with a Spring context of its own. */
@NullMarked
@ApplicationModule(allowedDependencies = {"understanding", "shared", "shared :: *"})
package dev.baton.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
