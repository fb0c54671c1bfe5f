/** Tests of this package. */
@NullMarked
package dev.baton.shopper.internal;

import org.jspecify.annotations.NullMarked;
