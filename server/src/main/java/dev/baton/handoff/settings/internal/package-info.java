/** Keeps every version of the settings. */
@NullMarked
package dev.baton.handoff.settings.internal;

import org.jspecify.annotations.NullMarked;
