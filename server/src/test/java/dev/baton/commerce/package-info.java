/** Contract of every shop, and tests of the commerce room. */
@NullMarked
package dev.baton.commerce;

import org.jspecify.annotations.NullMarked;
