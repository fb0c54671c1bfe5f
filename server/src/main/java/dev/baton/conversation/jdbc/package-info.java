/** Conversations in PostgreSQL. */
@NullMarked
package dev.baton.conversation.jdbc;

import org.jspecify.annotations.NullMarked;
