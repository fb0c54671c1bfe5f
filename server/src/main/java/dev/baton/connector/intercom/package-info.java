/**
 * Intercom: a ticket in the shopper's words that carries our key as an attribute; notes for agents.
 */
@NullMarked
package dev.baton.connector.intercom;

import org.jspecify.annotations.NullMarked;
