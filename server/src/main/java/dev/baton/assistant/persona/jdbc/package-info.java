/** The table of personas. */
@NullMarked
package dev.baton.assistant.persona.jdbc;

import org.jspecify.annotations.NullMarked;
