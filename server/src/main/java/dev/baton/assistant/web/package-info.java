/** The storefront over HTTP: conversations, messages, photos, the live stream. */
@NullMarked
package dev.baton.assistant.web;

import org.jspecify.annotations.NullMarked;
