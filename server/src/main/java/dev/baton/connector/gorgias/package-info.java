/** Gorgias: a ticket with the shopper's message, and an internal note for the agent. */
@NullMarked
package dev.baton.connector.gorgias;

import org.jspecify.annotations.NullMarked;
