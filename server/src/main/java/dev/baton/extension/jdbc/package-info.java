/** Skills of the store's own, in PostgreSQL. */
@NullMarked
package dev.baton.extension.jdbc;

import org.jspecify.annotations.NullMarked;
