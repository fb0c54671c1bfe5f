/** Reads what the operator chose: the environment first, then {@code baton.properties}. */
@NullMarked
@NamedInterface("settings")
package dev.baton.shared.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
