/** Tickets and deliveries over HTTP. */
@NullMarked
package dev.baton.delivery.web;

import org.jspecify.annotations.NullMarked;
