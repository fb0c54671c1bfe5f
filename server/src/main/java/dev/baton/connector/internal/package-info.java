/** A store's connections at work: settings checked, secrets sealed, health kept. */
@NullMarked
package dev.baton.connector.internal;

import org.jspecify.annotations.NullMarked;
