/** Baton: a shopper's message comes in at the assistant; a ticket goes out through a connector. */
@NullMarked
package dev.baton;

import org.jspecify.annotations.NullMarked;
