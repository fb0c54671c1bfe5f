/** How a store's assistant presents itself: its name, its first words, its tone, its language. */
@NullMarked
package dev.baton.assistant.persona;

import org.jspecify.annotations.NullMarked;
