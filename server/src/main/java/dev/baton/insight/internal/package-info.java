/** Keeps the read models in step with what happens. */
@NullMarked
package dev.baton.insight.internal;

import org.jspecify.annotations.NullMarked;
