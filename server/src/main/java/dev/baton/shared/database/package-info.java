/** The one database: an embedded PostgreSQL started by Baton, or one that the operator runs. */
@NullMarked
@NamedInterface("database")
package dev.baton.shared.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
