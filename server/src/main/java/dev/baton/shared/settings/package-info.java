/** Reads what the operator chose: the environment first, then {@code baton.properties}. */
@NullMarked
package dev.baton.shared.settings;

import org.jspecify.annotations.NullMarked;
