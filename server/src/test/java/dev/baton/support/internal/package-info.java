/** The skills, conversation by conversation. */
@NullMarked
package dev.baton.support.internal;

import org.jspecify.annotations.NullMarked;
