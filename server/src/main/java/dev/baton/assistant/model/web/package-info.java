/** A store's language model in the admin API. */
@NullMarked
package dev.baton.assistant.model.web;

import org.jspecify.annotations.NullMarked;
