/** The table of connections. */
@NullMarked
package dev.baton.assistant.model.jdbc;

import org.jspecify.annotations.NullMarked;
