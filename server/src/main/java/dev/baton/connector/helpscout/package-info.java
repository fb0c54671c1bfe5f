/**
 * Help Scout: a conversation in the shopper's words, a note for the agent; Baton's tag is the key.
 */
@NullMarked
package dev.baton.connector.helpscout;

import org.jspecify.annotations.NullMarked;
