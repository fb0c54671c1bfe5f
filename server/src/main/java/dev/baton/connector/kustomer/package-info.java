/**
 * Kustomer: an incoming message that opens a conversation and carries our key; notes for agents.
 */
@NullMarked
package dev.baton.connector.kustomer;

import org.jspecify.annotations.NullMarked;
