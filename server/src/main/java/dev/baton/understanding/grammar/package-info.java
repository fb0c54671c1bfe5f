/** Words, phrases and the language files they are written in: text against text, no meaning yet. */
@NullMarked
package dev.baton.understanding.grammar;

import org.jspecify.annotations.NullMarked;
