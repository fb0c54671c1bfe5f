/** Helpdesks: what each can do, and a store's link to one. */
@NullMarked
@ApplicationModule(allowedDependencies = {"ticket", "media", "merchant", "shared", "shared :: *"})
package dev.baton.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
