/**
 * Freshdesk: a ticket in the shopper's words, a private note for the agent; no key of ours there.
 */
@NullMarked
package dev.baton.connector.freshdesk;

import org.jspecify.annotations.NullMarked;
