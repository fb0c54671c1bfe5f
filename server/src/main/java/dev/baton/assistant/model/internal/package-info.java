/** Keeps connections, and their engines at hand. */
@NullMarked
package dev.baton.assistant.model.internal;

import org.jspecify.annotations.NullMarked;
