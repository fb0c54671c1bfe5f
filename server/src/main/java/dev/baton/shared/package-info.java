/** Words every room uses: ids, a shopper's details, languages, sentences, problems, the clock. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.baton.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
