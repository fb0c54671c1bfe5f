/** Endpoints and what they are told, in PostgreSQL. */
@NullMarked
package dev.baton.webhook.jdbc;

import org.jspecify.annotations.NullMarked;
