/** Gets a human for a shopper: the handoff API of Baton for agents written in Java. */
@NullMarked
package dev.baton.client;

import org.jspecify.annotations.NullMarked;
