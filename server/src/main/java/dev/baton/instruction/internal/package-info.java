/** Keeps instructions, and remembers each store's for a few seconds. */
@NullMarked
package dev.baton.instruction.internal;

import org.jspecify.annotations.NullMarked;
