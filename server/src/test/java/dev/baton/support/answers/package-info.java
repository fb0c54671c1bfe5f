/** Questions that are answered, and many that must not be. */
@NullMarked
package dev.baton.support.answers;

import org.jspecify.annotations.NullMarked;
