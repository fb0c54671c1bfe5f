/** Personas in the admin API. */
@NullMarked
package dev.baton.assistant.persona.web;

import org.jspecify.annotations.NullMarked;
