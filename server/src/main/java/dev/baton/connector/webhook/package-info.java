/**
 * A web address of the merchant's own that is told of tickets by signed messages: Standard Webhooks
 * 1.0.0.
 */
@NullMarked
package dev.baton.connector.webhook;

import org.jspecify.annotations.NullMarked;
