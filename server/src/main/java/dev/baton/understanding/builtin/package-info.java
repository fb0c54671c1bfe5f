/**
 * The built-in engine: a cascade of phrases, finders and scores, with no network and no account.
 */
@NullMarked
package dev.baton.understanding.builtin;

import org.jspecify.annotations.NullMarked;
