/** Stores what a handoff promises, and hears what became of it. */
@NullMarked
package dev.baton.handoff.internal;

import org.jspecify.annotations.NullMarked;
