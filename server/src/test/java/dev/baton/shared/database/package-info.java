/** What the database promises. */
@NullMarked
package dev.baton.shared.database;

import org.jspecify.annotations.NullMarked;
