/** Puts a Baton together: settings, clock, database, and words for a start that fails. */
@NullMarked
@NamedInterface("boot")
package dev.baton.shared.boot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
