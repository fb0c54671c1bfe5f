/** Writes what endpoints are told, and sends it. */
@NullMarked
package dev.baton.webhook.internal;

import org.jspecify.annotations.NullMarked;
