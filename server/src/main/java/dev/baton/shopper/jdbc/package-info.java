/** Visitors in PostgreSQL. */
@NullMarked
package dev.baton.shopper.jdbc;

import org.jspecify.annotations.NullMarked;
