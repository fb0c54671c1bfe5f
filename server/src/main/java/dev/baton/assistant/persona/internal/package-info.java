/** Keeps the stores' choices at hand. */
@NullMarked
package dev.baton.assistant.persona.internal;

import org.jspecify.annotations.NullMarked;
