/** Who is chatting, what is known of them, how it is known, and who may see it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"merchant", "commerce", "shared", "shared :: *"})
package dev.baton.shopper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
