/** What an operator can choose. */
@NullMarked
package dev.baton.shared.settings;

import org.jspecify.annotations.NullMarked;
