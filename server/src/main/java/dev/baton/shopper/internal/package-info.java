/** How the shopper room keeps its promises. */
@NullMarked
package dev.baton.shopper.internal;

import org.jspecify.annotations.NullMarked;
