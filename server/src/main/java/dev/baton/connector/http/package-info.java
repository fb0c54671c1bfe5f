/**
 * What connectors over HTTP share. A connector says what to ask ({@link
 * dev.baton.connector.http.Request}) and what the answer made; a {@link
 * dev.baton.connector.http.Desk} makes the call and says how it ended, in words.
 */
@NullMarked
package dev.baton.connector.http;

import org.jspecify.annotations.NullMarked;
