/** Asks the store's program, and makes a step of its answer. */
@NullMarked
package dev.baton.extension.internal;

import org.jspecify.annotations.NullMarked;
