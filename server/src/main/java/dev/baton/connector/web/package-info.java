/** Integrations over HTTP. */
@NullMarked
package dev.baton.connector.web;

import org.jspecify.annotations.NullMarked;
