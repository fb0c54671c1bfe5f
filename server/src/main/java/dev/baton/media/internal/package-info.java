/** Photos checked and stored. */
@NullMarked
package dev.baton.media.internal;

import org.jspecify.annotations.NullMarked;
