/** Puts a Baton together: settings, clock, database, and words for a start that fails. */
@NullMarked
package dev.baton.shared.boot;

import org.jspecify.annotations.NullMarked;
