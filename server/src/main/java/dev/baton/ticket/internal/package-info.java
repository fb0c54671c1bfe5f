/** What tickets know of persons, for their export and their erasure. */
@NullMarked
package dev.baton.ticket.internal;

import org.jspecify.annotations.NullMarked;
