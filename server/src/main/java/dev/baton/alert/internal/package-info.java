/** Watches integrations, gathers alerts into messages, and sends these. */
@NullMarked
package dev.baton.alert.internal;

import org.jspecify.annotations.NullMarked;
