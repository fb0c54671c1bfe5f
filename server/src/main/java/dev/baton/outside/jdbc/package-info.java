/** Where it is kept what was handed over. */
@NullMarked
package dev.baton.outside.jdbc;

import org.jspecify.annotations.NullMarked;
