/** The skills as small state machines, and what they share. */
@NullMarked
package dev.baton.support.internal;

import org.jspecify.annotations.NullMarked;
