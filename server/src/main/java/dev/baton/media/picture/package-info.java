/** Pictures by their bytes: what kind, how large, and what they tell besides the picture. */
@NullMarked
package dev.baton.media.picture;

import org.jspecify.annotations.NullMarked;
