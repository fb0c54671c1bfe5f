/** What keeps the house as it was drawn: rooms, arrows, names, tables, sentences. */
@NullMarked
package dev.baton.house;

import org.jspecify.annotations.NullMarked;
