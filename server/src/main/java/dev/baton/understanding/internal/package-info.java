/** Makes the room's engine a Spring bean. */
@NullMarked
package dev.baton.understanding.internal;

import org.jspecify.annotations.NullMarked;
