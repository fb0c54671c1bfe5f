/** The one database: an embedded PostgreSQL started by Baton, or one that the operator runs. */
@NullMarked
package dev.baton.shared.database;

import org.jspecify.annotations.NullMarked;
