/** Reads conversations and keeps the read models, in PostgreSQL. */
@NullMarked
package dev.baton.insight.jdbc;

import org.jspecify.annotations.NullMarked;
