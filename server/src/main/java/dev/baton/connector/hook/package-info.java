/** What connectors share to hear from helpdesks: signatures, texts, Baton's own format. */
@NullMarked
package dev.baton.connector.hook;

import org.jspecify.annotations.NullMarked;
