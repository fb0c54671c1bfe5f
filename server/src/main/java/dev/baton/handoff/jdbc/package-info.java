/** Handoffs in PostgreSQL. */
@NullMarked
package dev.baton.handoff.jdbc;

import org.jspecify.annotations.NullMarked;
