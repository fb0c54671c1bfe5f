/** What a shopper's message says: commands, details, language. It proposes; policy decides. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared :: *"})
package dev.baton.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
