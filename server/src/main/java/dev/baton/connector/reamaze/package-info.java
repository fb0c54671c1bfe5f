/** Re:amaze: a conversation in the shopper's words, an internal note; Baton's tag is the key. */
@NullMarked
package dev.baton.connector.reamaze;

import org.jspecify.annotations.NullMarked;
