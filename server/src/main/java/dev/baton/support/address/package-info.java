/** Reads delivery addresses out of what shoppers write. */
@NullMarked
package dev.baton.support.address;

import org.jspecify.annotations.NullMarked;
