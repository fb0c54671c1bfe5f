/** Every scenario of the product as a story that reads like it. */
@NullMarked
package dev.baton.stories;

import org.jspecify.annotations.NullMarked;
