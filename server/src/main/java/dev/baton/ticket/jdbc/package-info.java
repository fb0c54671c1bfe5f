/** Where tickets are kept. */
@NullMarked
package dev.baton.ticket.jdbc;

import org.jspecify.annotations.NullMarked;
