/** The story an agent reads, in no helpdesk's own terms. */
@NullMarked
@ApplicationModule(allowedDependencies = {"media", "merchant", "shared", "shared :: *"})
package dev.baton.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
