/**
 * Zendesk Support. What is known of its API stands in the facts behind docs/helpdesks/zendesk.md;
 * what nobody could verify is told there.
 */
@NullMarked
package dev.baton.connector.zendesk;

import org.jspecify.annotations.NullMarked;
