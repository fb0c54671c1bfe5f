/**
 * The language models Baton can talk to, through LangChain4j. None of this is loaded unless an
 * operator chose one.
 */
@NullMarked
package dev.baton.understanding.provider;

import org.jspecify.annotations.NullMarked;
