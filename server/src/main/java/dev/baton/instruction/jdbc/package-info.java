/** The table of instructions. */
@NullMarked
package dev.baton.instruction.jdbc;

import org.jspecify.annotations.NullMarked;
