/** The shop behind a store: orders, products and what may be done with them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"merchant", "shared", "shared :: *"})
package dev.baton.commerce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
