/** Deliveries at work: scheduling, calling helpdesks, keeping what they said. */
@NullMarked
package dev.baton.delivery.internal;

import org.jspecify.annotations.NullMarked;
