/** Webhook endpoints in the admin API. */
@NullMarked
package dev.baton.webhook.web;

import org.jspecify.annotations.NullMarked;
