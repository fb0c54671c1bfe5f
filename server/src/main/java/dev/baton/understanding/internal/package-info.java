/** Makes the room's engines Spring beans, and counts what a language model costs. */
@NullMarked
package dev.baton.understanding.internal;

import org.jspecify.annotations.NullMarked;
