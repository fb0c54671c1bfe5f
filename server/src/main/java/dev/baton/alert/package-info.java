/**
 * What merchants must be told, and how it reaches them: a list, and where they want it an e-mail or
 * a signed webhook.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"ticket", "connector", "commerce", "merchant", "shared", "shared :: *"})
package dev.baton.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
