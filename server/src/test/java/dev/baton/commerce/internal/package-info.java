/** Tests of this package. */
@NullMarked
package dev.baton.commerce.internal;

import org.jspecify.annotations.NullMarked;
